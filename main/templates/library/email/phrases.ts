import { byNumber } from "../phrases.ts";

/** What e-mails open and close with. */

export const HELLO = `Hola{% if contacto != "" %}, {{ contacto }}{% endif %}:`;
export const FORMAL_HELLO = `{% if contacto != "" %}Señor(a) {{ contacto }}:

{% endif %}De nuestra consideración:`;

export const IF_PAID = byNumber(
  "Si ya realizó el pago, por favor no tome en cuenta este correo y envíenos la constancia para actualizar su cuenta.",
  "Si ya realizaron el pago, por favor no tomen en cuenta este correo y envíennos la constancia para actualizar su cuenta.",
);

/** Under it stands the signature of the account, or of who signs for the company. */
export const BYE = "Saludos cordiales,";
export const FORMAL_BYE = "Atentamente,";

export const DEPOSIT_SUBJECT = (otherwise: string) =>
  `{% if solo_detraccion %}Detracción por depositar: {{ total }}{% elsif solo_retencion %}Comprobante de retención pendiente: {{ documentos_breves }}{% else %}${otherwise}{% endif %}`;
