import type { LintRule } from "./rule.ts";

/** Words by which a message asks for money: one that thanks or only tells something has none, so that nothing is collected in its name. */
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
      // «No figura ningún saldo» asks for nothing.
      "(?<!\\b(?:ningun|sin) )saldos?",
      // «Mientras las cuotas se paguen», «apenas se regularice» tell a condition.
      "(?<!\\bse )(?:paguen?|regularicen?|cancelen?|depositen?)",
      "transfieran?",
      "abonen",
      "podrian? (?:pagar|cancelar|depositar|transferir|abonar)",
      "(?:sirva|sirvan|favor de|agradecere(?:mos)?|pedimos|pido|solicit(?:o|amos)|rog(?:amos|amosle)|esper(?:o|amos)|necesit(?:o|amos)|requerimos|exigimos)(?: \\w+){0,3} (?:pagar|cancelar|regularizar|depositar|transferir|abonar|pagos?|depositos?|abonos?|transferencias?)",
      "ponerse al dia",
      "(?:realic|efectu|hag)(?:e|a)n? (?:el|su|un) (?:pago|deposito|abono)",
      "fecha de pago",
    ],
  },
];
