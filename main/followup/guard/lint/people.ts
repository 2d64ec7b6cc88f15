import { type LintRule, willDo, within } from "./rule.ts";

const THIRD = "Ley 29571, arts. 61 y 62: la deuda no se comunica a terceros ajenos a ella";
const RESPECT = "Ley 29571, art. 61: nada que afecte la reputación, la dignidad o la imagen";

const RELATIVES =
  "famili(?:a|ares)|espos[oa]s?|conyuges?|marido|mujer|hij[oa]s?|padres?|madre|mama|papa|herman[oa]s?|suegr[oa]s?|abuel[oa]s?|vecin[oa]s?|vecindario|amig[oa]s?|amistades|companer[oa]s(?: de trabajo)?|empleador(?:es|a)?|jef[ea]s?(?! de)|clientes|proveedores|trabajadores|empleados";
const TELLING =
  "avis|inform|cont|dir|deci|dec|habl|llam|comunic|busc|visit|escrib|public|expon|reclam|cobr|pregunt|notific|enter|ped|acud|mand|envi|recurr";

/** Whom a collection may not speak to or of, and how it may not call the client. */
export const PEOPLE_RULES: readonly LintRule[] = [
  {
    code: "third_party_words",
    basis: THIRD,
    instead: "Habla solo con tu cliente y con los contactos que él nombró: no menciones a su familia, su jefe ni sus vecinos.",
    patterns: [
      `${willDo(TELLING)}${within(4)} (?:a|con|de|por|ante|en)(?: todos?| todas?)? (?:su|sus|tu|tus|los|las) (?:${RELATIVES})`,
      `(?:su|sus|tu|tus|los|las) (?:${RELATIVES})(?: [a-z]+)? (?:se (?:va|van) a enterar|se enteraran?|sabran?|(?:va|van) a saber|se (?:entere|enteren)|sepan?|tendran? que (?:pagar|responder))`,
      `(?:que|se) (?:se )?(?:entere|enteren|sepa|sepan) (?:su|sus|tu|tus|los|las) (?:${RELATIVES})`,
      `(?:que pensara|que pensaran|que dira|que diran|que diria|que dirian) (?:su|sus|tu|tus|los|las) (?:${RELATIVES})`,
      `(?:ya )?(?:avisamos|informamos|contamos|dijimos) (?:de su deuda )?a (?:su|sus|tu|tus|los|las) (?:${RELATIVES})`,
    ],
  },
  {
    code: "shame",
    basis: RESPECT,
    instead: "«Con un saldo pendiente»: se habla del saldo, no de cómo es la persona.",
    patterns: [
      "(?:deudor(?:es|a)? |cliente |clientes )?moros[oa]s?",
      "mal[oa]?s? pag(?:a|as|ador|adora|adores)",
      "deudor(?:es|a)? (?:incobrables?|renuentes?)",
      "(?:que|deberia dar[a-z]*|no le da|le deberia dar|tenga|ten) verguenza",
      "(?:falta de|no tiene|sin) (?:palabra|honor|seriedad)",
    ],
    stems: ["moroso", "morosa"],
  },
  {
    code: "insult",
    basis: RESPECT,
    instead: "Quítalo: el mensaje va con respeto, y puede leerlo cualquiera.",
    patterns: [
      "sinverguenzas?",
      "sin verguenzas?",
      "estafador(?:a|es|as)?",
      "ladr(?:on|ona|ones|onas)",
      "rater[oa]s?",
      "caraduras?",
      "(?:conchud|trampos|mentiros|maldit|desgraciad|cojud|pendej)[oa]s?",
      "irresponsables?",
      "(?:idiota|imbecil|miserable|delincuente|huevon|huevona|cinic[oa])(?:s|es)?",
      "estupid[oa]s?",
      "(?:es|son|eres) (?:un |una |unos |unas )?(?:basura|ratas?|inutil(?:es)?|vividor(?:a|es)?)",
      "mierda",
      "carajo",
    ],
    stems: ["estafador", "sinverguenza", "ladron(?:es)?"],
  },
];
