import { CallPanel } from "./CallPanel.tsx";
import type { ChosenStep, Today } from "./today.ts";
import { WhatsAppPanel } from "./WhatsAppPanel.tsx";

/** The panel of the step that was chosen for a client. */
export function StepPanel({ chosen, today, onClose }: { chosen: ChosenStep; today: Today; onClose: () => void }) {
  if (chosen.step === "whatsapp") return <WhatsAppPanel suggestion={chosen.suggestion} onClose={onClose} />;
  return <CallPanel suggestion={chosen.suggestion} today={today} onClose={onClose} />;
}
