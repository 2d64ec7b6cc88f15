import type { MailServer } from "../../../shared/contract/messages-mail.ts";
import type { MailFailure, MailReason } from "./failure.ts";

type Words = (server: MailServer, failure: MailFailure) => string;

const SECURITY: Readonly<Record<MailServer["security"], string>> = {
  tls: "TLS desde el inicio",
  starttls: "STARTTLS",
  none: "sin cifrar",
};

const PORTS = "TLS suele usar el puerto 465 para enviar y 993 para leer; STARTTLS, el 587";

const said = ({ said: words }: MailFailure) => (words ? ` El servidor dijo: «${words}».` : "");

/** What happened and what to do about it, for each kind of failure. */
const WORDS: Readonly<Record<MailReason, Words>> = {
  unknown_host: ({ host }) => `No se encontró el servidor «${host}». Revisa que esté bien escrito y que haya internet.`,
  refused: ({ host, port }) =>
    `«${host}» no acepta conexiones en el puerto ${port}. Revisa el puerto: 465 o 587 para enviar, 993 para leer. Si está bien, puede bloquearlo tu antivirus, el cortafuegos o tu proveedor de internet.`,
  timeout: ({ host, port }) =>
    `«${host}» no respondió a tiempo en el puerto ${port}. Revisa el puerto y tu internet; a veces el antivirus o el proveedor de internet bloquean el envío de correo.`,
  dropped: ({ host }) =>
    `«${host}» cortó la conexión. Puede ser tu internet, el antivirus o una seguridad equivocada (TLS o STARTTLS). Vuelve a probar en un momento.`,
  wrong_security: ({ port, security }) =>
    security === "none"
      ? "Sin cifrar solo se permite con un servidor de esta misma computadora. Elige TLS o STARTTLS."
      : `El puerto ${port} no trabaja con ${SECURITY[security]}. ${PORTS}.`,
  no_starttls: ({ host, port }) =>
    `«${host}» no ofrece STARTTLS en el puerto ${port}, así que la contraseña viajaría sin cifrar. Prueba con TLS y el puerto 465.`,
  certificate_expired: ({ host }) =>
    `El certificado de «${host}» está vencido. Revisa que la fecha de esta computadora sea la de hoy; si lo es, pide a tu proveedor de correo que lo renueve.`,
  certificate_unknown: ({ host }) =>
    `El certificado de «${host}» no lo firma nadie conocido: podría ser otro servidor que se hace pasar por él. Si tu dominio está en un hosting, usa el nombre del servidor que te dio el hosting; si tienes un antivirus que revisa el correo, actualízalo.`,
  certificate_other_name: ({ host }) =>
    `El certificado es de otro nombre, no de «${host}». Usa el nombre del servidor que te dio tu proveedor (en un hosting suele ser el del hosting, no el de tu dominio).`,
  not_a_server: ({ host, port }) =>
    `Lo que responde en «${host}», puerto ${port}, no es un servidor de correo. Revisa el servidor y el puerto.`,
  auth_app_password: () => "El servicio pide una contraseña de aplicación, no la de siempre. Créala con los pasos de arriba y pégala aquí.",
  auth: () =>
    "El servidor no aceptó el usuario o la contraseña. Revisa el usuario (casi siempre el correo completo) y, si el servicio la pide, usa una contraseña de aplicación recién creada.",
  auth_needed: () => "El servidor pide entrar con usuario y contraseña antes de enviar. Escríbelos de nuevo y vuelve a probar.",
  sender_refused: (_, failure) =>
    `El servidor no deja enviar desde esa dirección. El correo del remitente debe ser el de la cuenta con la que entras.${said(failure)}`,
  recipient_refused: (_, failure) => `El servidor rechazó la dirección del cliente: revisa que exista y esté bien escrita.${said(failure)}`,
  message_refused: (_, failure) => `El servidor rechazó el correo.${said(failure)}`,
  too_large: (_, failure) => `El correo pesa más de lo que el servidor acepta: mándalo con menos archivos.${said(failure)}`,
  limit: (_, failure) => `La cuenta llegó a su límite de envíos por ahora.${said(failure)}`,
  temporary: (_, failure) => `El servidor pidió intentarlo más tarde.${said(failure)}`,
  stopped: () => "Se detuvo antes de enviarlo.",
  network: () => "Esta computadora no llega a internet. Revisa la conexión y vuelve a probar.",
};

/** Says a failure in plain Spanish, with its mend. The server's own words stand in it at most once, and never those about a login. */
export function explainMailFailure(failure: MailFailure, server: MailServer): string {
  return WORDS[failure.reason](server, failure);
}
