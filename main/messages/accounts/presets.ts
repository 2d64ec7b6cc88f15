import type { OutputOf } from "../../../shared/contract/index.ts";

export type MailPreset = OutputOf<"messages.listMailPresets">["presets"][number];

const tls = (host: string, port: number) => ({ host, port, security: "tls" as const });
const starttls = (host: string, port: number) => ({ host, port, security: "starttls" as const });

/**
 * The services that businesses here write from, as of November 2026. The limits stand below what each service publishes, so that a person who also writes by
 * hand does not meet them: Gmail 500 recipients a day (support.google.com/mail/answer/22839), Yahoo 500 a day and 100 an hour, Microsoft 365 30 a minute
 * and 10,000 a day, Zoho about 300 a day for a user, shared hosting from 100 an hour up.
 * Microsoft ended passwords for outlook.com, hotmail.com and live.com on 16 September 2024; for businesses, SMTP with a password goes off by default at the end of
 * December 2026 and an administrator may turn it on again (Message center MC786329, 27 January 2026). Reading with a password ended there in 2022.
 */
export const MAIL_PRESETS: readonly MailPreset[] = [
  {
    code: "gmail",
    name: "Gmail y Google Workspace",
    smtp: tls("smtp.gmail.com", 465),
    imap: tls("imap.gmail.com", 993),
    perHour: 60,
    perDay: 400,
    steps: [
      "Entra a myaccount.google.com con la cuenta que enviará los correos y abre Seguridad.",
      "Activa la verificación en dos pasos. Sin ella Google no da contraseñas de aplicación.",
      "Abre myaccount.google.com/apppasswords, escribe «Cuentas Claras» y toca Crear.",
      "Copia las 16 letras que aparecen y pégalas abajo como contraseña, sin espacios.",
      "Si es una cuenta de empresa y la opción no aparece, tu administrador de Google la tiene desactivada: pídele que la permita.",
      "Si cambias la contraseña de Google, estas se anulan: crea otra.",
    ],
    helpUrl: "https://support.google.com/accounts/answer/185833?hl=es-419",
  },
  {
    code: "microsoft365",
    name: "Microsoft 365 para empresas",
    smtp: starttls("smtp.office365.com", 587),
    imap: null,
    perHour: 200,
    perDay: 2000,
    steps: [
      "Solo sirve para correos de empresa en Microsoft 365. Los de outlook.com, hotmail.com y live.com no: Microsoft ya no acepta contraseñas en ellos.",
      "Pide a tu administrador que active «SMTP autenticado» para tu buzón (Centro de administración, Usuarios activos, Correo, Administrar aplicaciones de correo).",
      "Si tu cuenta usa verificación en dos pasos, crea una contraseña de aplicación en mysignins.microsoft.com, Información de seguridad.",
      "Desde fines de diciembre de 2026 Microsoft lo apaga en todas las empresas; tu administrador puede volver a activarlo por ahora.",
      "Las respuestas no se pueden leer desde aquí: Microsoft no permite leer el buzón con contraseña. Pégalas en la bandeja.",
    ],
    helpUrl: "https://learn.microsoft.com/es-es/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission",
  },
  {
    code: "outlook",
    name: "Outlook.com, Hotmail y Live",
    smtp: starttls("smtp-mail.outlook.com", 587),
    imap: null,
    perHour: 50,
    perDay: 250,
    steps: [
      "Microsoft dejó de aceptar contraseñas de estas cuentas en otros programas el 16 de setiembre de 2024, tampoco contraseñas de aplicación.",
      "Por eso, lo más probable es que la prueba falle al entrar: no es un error tuyo.",
      "Para enviar desde aquí usa una cuenta de Gmail, Yahoo o Zoho, o el correo de tu dominio. Puedes poner tu Outlook en «Responder a» para que las respuestas te lleguen ahí.",
    ],
    helpUrl: "https://support.microsoft.com/es-es/office/d088b986-291d-42b8-9564-9c414e2aa040",
  },
  {
    code: "yahoo",
    name: "Yahoo Mail",
    smtp: tls("smtp.mail.yahoo.com", 465),
    imap: tls("imap.mail.yahoo.com", 993),
    perHour: 50,
    perDay: 400,
    steps: [
      "Entra a login.yahoo.com/account/security con la cuenta que enviará los correos.",
      "Toca «Generar contraseña de aplicación», escribe «Cuentas Claras» y copia la contraseña que aparece.",
      "Pégala abajo como contraseña. La de siempre no sirve aquí.",
    ],
    helpUrl: "https://es-us.ayuda.yahoo.com/kb/SLN15241.html",
  },
  {
    code: "zoho",
    name: "Zoho Mail",
    smtp: tls("smtp.zoho.com", 465),
    imap: tls("imap.zoho.com", 993),
    perHour: 50,
    perDay: 250,
    steps: [
      "El plan gratuito de Zoho suele no permitir otros programas: hace falta uno de pago.",
      "En Zoho Mail, abre Configuración, Cuentas de correo, y activa el acceso IMAP.",
      "Si usas verificación en dos pasos, crea una contraseña de aplicación en accounts.zoho.com, Seguridad.",
      "Si tu correo es de tu propio dominio en Zoho, cambia el servidor a smtppro.zoho.com e imappro.zoho.com.",
    ],
    helpUrl: "https://www.zoho.com/mail/help/zoho-smtp.html",
  },
  {
    code: "hostinger",
    name: "Hostinger",
    smtp: tls("smtp.hostinger.com", 465),
    imap: tls("imap.hostinger.com", 993),
    perHour: 50,
    perDay: 500,
    steps: [
      "Usa el correo completo de tu dominio como usuario y la contraseña de ese buzón (se cambia en hPanel, Correos).",
      "Si tu plan permite menos envíos por día, baja los límites de abajo.",
    ],
    helpUrl: "https://support.hostinger.com/es/articles/1575756",
  },
  {
    code: "cpanel",
    name: "Hosting con mi dominio (cPanel)",
    smtp: tls("", 465),
    imap: tls("", 993),
    perHour: 50,
    perDay: 500,
    steps: [
      "En cPanel abre Cuentas de correo y, junto a tu buzón, toca Conectar dispositivos: ahí están el servidor y los puertos.",
      "Copia el servidor tal como aparece con SSL/TLS; suele ser mail.tudominio.com o el nombre del hosting.",
      "El usuario es el correo completo, con la contraseña del buzón.",
      "Pregunta a tu hosting cuántos correos permite por hora y pon ese límite abajo.",
    ],
    helpUrl: null,
  },
  {
    code: "own",
    name: "Otro servidor",
    smtp: tls("", 465),
    imap: null,
    perHour: 50,
    perDay: 500,
    steps: [
      "Pide a quien administra tu correo el servidor de envío (SMTP), el puerto, la seguridad y tu usuario.",
      "Para leer las respuestas desde aquí, pide también el servidor de lectura (IMAP).",
    ],
    helpUrl: null,
  },
];
