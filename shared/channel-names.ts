import type { Channel } from "./contract/common.ts";

/** Each way of reaching a client, as people call it. */
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  email: "Correo",
  whatsapp: "WhatsApp",
  sms: "SMS",
  call: "Llamada",
  visit: "Visita",
  letter: "Carta",
};
