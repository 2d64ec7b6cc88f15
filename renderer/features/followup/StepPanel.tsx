import { CallPanel } from "../../ui/call/CallPanel.tsx";
import { ContactPanel } from "../../ui/contact/ContactPanel.tsx";
import { TaskPanel } from "../../ui/contact/TaskPanel.tsx";
import { MailStep } from "./MailStep.tsx";
import { SmsPanel, WhatsAppPanel } from "./message/MessagePanel.tsx";
import { TaskForm } from "./task/TaskForm.tsx";
import type { ChosenStep } from "./today.ts";

/** The panel of the step that was chosen for a client. */
export function StepPanel({ chosen, todayOn, onClose }: { chosen: ChosenStep; todayOn: string; onClose: () => void }) {
  const { target, step } = chosen;
  if (step === "whatsapp") return <WhatsAppPanel target={target} onClose={onClose} />;
  if (step === "sms") return <SmsPanel target={target} onClose={onClose} />;
  if (step === "email") return <MailStep target={target} todayOn={todayOn} onClose={onClose} />;
  if (step === "other") return <TaskPanel target={target} onClose={onClose} />;
  if (step === "task") return <TaskForm target={target} todayOn={todayOn} onClose={onClose} />;
  if (step === "called") return <ContactPanel target={target} channel="call" direction="in" todayOn={todayOn} onClose={onClose} />;
  if (step === "call") return <CallPanel target={target} todayOn={todayOn} onClose={onClose} />;
  return <ContactPanel target={target} channel={step} todayOn={todayOn} onClose={onClose} />;
}
