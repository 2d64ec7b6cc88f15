import type { LintRule } from "./rule.ts";

/** Words by which a message asks for money: a thank-you has none, so that nothing is collected in its name. */
export const THANKS_RULES: readonly LintRule[] = [
  {
    code: "asks_money",
    basis: "Política de Cuentas Claras: se agradece lo que se recibió, y no se cobra de paso",
    instead: "Solo las gracias: lo que falta se pide en otro mensaje.",
    patterns: [
      "deudas?",
      "adeud[a-z]*",
      "deben?",
      "debemos",
      "vencid[oa]s?",
      "vencio",
      "vencieron",
      "vencen?",
      "pendientes?",
      "impag[oa]s?",
      "moros[a-z]*",
      "cobr(?:o|os|ar|anza|anzas)",
      "por regularizar",
      "saldos?",
      "pague",
      "podria pagar",
      "fecha de pago",
    ],
  },
];
