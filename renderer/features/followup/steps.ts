import {
  IconBrandWhatsapp,
  IconCheckbox,
  IconDeviceMobileMessage,
  IconFileText,
  IconMail,
  IconMapPin,
  IconPhone,
} from "@tabler/icons-react";
import type { Step } from "./today.ts";

export const STEP_ICONS = {
  whatsapp: IconBrandWhatsapp,
  call: IconPhone,
  letter: IconFileText,
  visit: IconMapPin,
  sms: IconDeviceMobileMessage,
  email: IconMail,
  other: IconCheckbox,
} as const;

/** The button of each step in the agenda. */
export const STEP_LABELS: Readonly<Record<keyof typeof STEP_ICONS, string>> = {
  whatsapp: "WhatsApp",
  call: "Llamar",
  letter: "Carta",
  visit: "Visitar",
  sms: "SMS",
  email: "Correo",
  other: "Abrir",
};

/** The ways that stand in a row's menu beside the one that is suggested. */
export const OTHER_STEPS: readonly { step: Step; label: string }[] = [
  { step: "call", label: "Llamar" },
  { step: "whatsapp", label: "Escribir por WhatsApp" },
  { step: "sms", label: "Enviar un SMS" },
  { step: "letter", label: "Escribir una carta" },
  { step: "visit", label: "Anotar una visita" },
  { step: "called", label: "Anotar que te llamó" },
  { step: "task", label: "Anotar una tarea" },
];
