import type { Channel } from "../../../shared/contract/common.ts";

/** The law of contact as of a date. When the law changes, a new version stands here; tests name what each refuses. */
export type ContactRules = {
  version: string;
  /** Minutes since midnight in Lima: from <= t < until, Monday to Friday, not on holidays. */
  window: Window;
  /** On what basis a channel keeps to the window; a channel that is not here may be used at any time. */
  windowBasis: Partial<Record<Channel, string>>;
  nothingOwedBasis: string;
  thanksBasis: string;
  thirdPartyBasis: string;
  disputedBasis: string;
};

export type Window = { fromMinutes: number; untilMinutes: number };

const LAW = "Ley 29571 (Código de Protección y Defensa del Consumidor), art. 62.b";
const SAME_WINDOW = `Política de Cuentas Claras: el mismo horario que la ${LAW} fija para llamadas y visitas`;

/**
 * Calls and visits: the law. WhatsApp and SMS are not named in it, yet threats over WhatsApp have been sanctioned: the same window.
 * E-mail waits in its queue and leaves inside the window. A letter on paper is handed over by a carrier and has no hour.
 */
export const CONTACT_RULES: ContactRules = {
  version: "2010-09-02",
  window: { fromMinutes: 7 * 60, untilMinutes: 20 * 60 },
  windowBasis: {
    call: LAW,
    visit: LAW,
    whatsapp: SAME_WINDOW,
    sms: SAME_WINDOW,
    email: `Política de Cuentas Claras: el correo espera y sale en el horario que la ${LAW} fija para llamadas y visitas`,
  },
  nothingOwedBasis: "Política de Cuentas Claras: a quien no debe no se le cobra",
  thanksBasis: "Política de Cuentas Claras: se agradece lo que se recibió, y no se cobra de paso",
  thirdPartyBasis: "Ley 29571, art. 62: no se comunica la deuda a terceros ajenos a ella",
  disputedBasis: "Política de Cuentas Claras: lo que está en reclamo no se cobra hasta resolverlo",
};

/** On what basis the house's own rules refuse; they can be changed, and passed with a reason. */
export const HOUSE_BASIS = "Regla de tu empresa (Ajustes, Reglas de contacto)";
