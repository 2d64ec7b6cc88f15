import type { Channel } from "../../../../shared/contract/common.ts";

export const CHANNELS: Readonly<Record<Channel, string>> = {
  email: "Correo",
  whatsapp: "WhatsApp",
  sms: "SMS",
  call: "Llamada",
  visit: "Visita",
  letter: "Carta",
};

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function days(count: number): string {
  const said = String(count).replace(".", ",");
  return count === 1 ? "1 día" : `${said} días`;
}
