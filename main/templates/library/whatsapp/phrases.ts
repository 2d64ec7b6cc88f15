/** What messages to a telephone open and close with. */

const HELLO = `{% if contacto != "" %}, {{ contacto }}{% endif %}`;

/** `Hola, Rosa. Le escribimos de Distribuidora Andina.` */
export function opening(tone: "cordial" | "formal"): string {
  if (tone === "formal") return `Buen día${HELLO}. Nos dirigimos a usted de parte de {{ mi_negocio }}.`;
  return `Hola${HELLO}. Le escribimos de {{ mi_negocio }}.`;
}

export const OPENING = opening("cordial");

export const IF_PAID = "Si ya lo hizo, por favor no tome en cuenta este mensaje. ¡Muchas gracias!";
