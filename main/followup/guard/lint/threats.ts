import { type LintRule, willDo, within } from "./rule.ts";

const REPUTATION = "Ley 29571, arts. 61 y 62: nada que amenace, ni que afecte la reputación, la privacidad o la imagen";
const BUREAU = "Ley 27489: reportar a una central de riesgos pide deuda cierta y aviso previo; no se usa como amenaza";

/** Threats: prison, complaints, visits at home or at work, publishing, and a credit bureau held over the client's head. */
export const THREAT_RULES: readonly LintRule[] = [
  {
    code: "threat",
    basis: REPUTATION,
    instead: "«Queremos encontrar una solución con usted»: no se amenaza con cárcel ni denuncias.",
    patterns: [
      "carcel(?:es)?",
      "prision",
      "tras las rejas",
      "(?:vaya|va|ir|ira|iran|terminara|terminaran|acabara|quedara|metido|meter[a-z]*|llevar[a-z]*) (?:a estar )?pres[oa]s?",
      "pres[o]s?",
      "encarcel[a-z]+",
      "denunci(?:ar|aremos|are|arlo|arlos|arla|arle|amos|ado|ados|aran)(?: (?:penal|policial)(?:mente)?)?",
      "denuncias? (?:penal(?:es)?|policial(?:es)?|fiscal|por (?:estafa|apropiacion|deuda)|en su contra)",
      "(?:pon|pondr|present|interpon|hac|har|asent|formul)[a-z]* (?:una |la |su )?denuncias?",
      "(?:por|de|delito de|proceso por) (?:estafa|apropiacion ilicita|defraudacion)",
      "(?:llam|avis|ir|vendr)[a-z]* (?:a |con )?la policia(?: nacional)?",
      "policias?(?! nacional| escolar| municipal)",
      "(?:orden|medida) de arraigo",
      "impedimento de salida(?: del pais)?",
    ],
    stems: ["carcel", "denunciaremos", "prision"],
  },
  {
    code: "threat",
    basis: REPUTATION,
    instead: "«¿Cuándo podemos conversar?»: las visitas se acuerdan, y nunca van a su casa ni a su trabajo sin pedirlo.",
    patterns: [
      `(?:visit|ir|iremos|vamos|vendr|lleg|apersonar|acercar|presentar|busc|mand|esper)[a-z]*${within(3)} (?:a|en|por|hasta) (?:su|tu|la puerta de su) (?:centro de trabajo|centro laboral|trabajo|casa|hogar|vivienda)`,
      "visit(?:aremos|are|arlo|arle|arlos) (?:su|tu) (?:centro de trabajo|centro laboral|trabajo|casa|hogar|vivienda)",
      `visitas?${within(2)} (?:a|en) (?:su|tu) (?:centro de trabajo|centro laboral|trabajo|casa|hogar|vivienda)`,
      `(?:cobrador(?:es)?|gente|personal|matones|motorizados?)${within(2)} (?:a|en|hasta) su (?:casa|domicilio|negocio|local|trabajo|oficina)`,
      "(?:pondremos|pegaremos|colocaremos|colgaremos|pintaremos|vamos a (?:poner|pegar|colocar|colgar|pintar)) (?:un |una |unos |los |las )?(?:carteles|cartel|afiches?|letreros?|pancartas?|banderolas?)",
      "sabemos donde (?:vive|viven|trabaja|trabajan|estudian)[a-z]*",
    ],
  },
  {
    code: "threat",
    basis: REPUTATION,
    instead: "«Preferimos resolverlo directamente con usted»: di qué ofreces, no qué le pasará.",
    patterns: [
      "(?:aten|sufr|asum|asumir|atener|sufrir|pagar|afront)[a-z]*(?: a| con)? (?:las |graves |sus )?consecuencias",
      "se (?:va|van) a arrepentir",
      "se arrepentiran?",
      "le va a pesar",
      "(?:por las buenas o )?por las malas",
      "cuide(?:se)? (?:a |mucho )?(?:a )?su familia",
      "no nos haremos responsables de lo que (?:pase|suceda|ocurra)",
      "es su ultima oportunidad",
      "(?:le|les) quitar(?:emos|an) [a-z]+ [a-z]+",
      "no (?:nos )?(?:obligue|obliguen|fuerce)[a-z]* a (?:tomar|actuar|proceder|hacer)(?: otras)?(?: medidas)?",
    ],
  },
  {
    code: "shame",
    basis: REPUTATION,
    instead: "Solo los documentos, los montos y las fechas: una deuda no se publica.",
    patterns: [
      `(?:${willDo("public|expon|difund|etiquet|escrach")}|se publicar(?:a|an)|public(?:amos|ado|ados))${within(3)} (?:nombres?|deudas?|fotos?|datos|redes sociales|redes|facebook|instagram|tiktok|periodicos?|diarios?|muro|internet|lista)`,
      willDo("public|escrach|difund"),
      "(?:en|por) (?:las |nuestras )?redes sociales(?= .{0,20}deud)",
      "list(?:a|as|ado|ados) (?:negras?|de (?:deudores|morosos))",
      `(?:todos|todo el mundo|(?:todo )?el (?:barrio|mercado|gremio)|la gente)${within(1)} (?:se )?(?:enteraran?|sabran?|sepan?|va a enterar|va a saber|van a saber|se entere|se enteren)`,
      "que todos (?:se enteren|sepan)[a-z]*",
      "(?:dejar|quedar|hacer|hacerlo|dejarlo)[a-z]* (?:quedar )?(?:mal ante|en ridiculo|en evidencia)",
      "escandalo",
    ],
  },
  {
    code: "credit_bureau",
    basis: BUREAU,
    instead: "Quítalo: el reporte tiene su propio aviso por escrito y no va en un mensaje de cobranza.",
    patterns: [
      "(?:(?:el |un )?(?:reportar|registrar|report|registr|inform|manda|envia)[a-z]*(?: [a-z]+){0,3} )?(?:infocorp|equifax|sentinel|experian|xchange peru|certicom)",
      "(?:reportar|report|registr)[a-z]*(?: [a-z]+){0,4}? central(?:es)? de (?:riesgos?|informacion)",
      "central(?:es)? (?:privadas? )?de (?:riesgos?|informacion crediticia)",
      "bur(?:o|os) de creditos?",
      "(?:su |el |tu )?(?:historial|record|calificacion|score|reporte) crediticio?a?",
      "(?:reportar|reportaremos|reportarlo|reportado)[a-z]* (?:a|ante|en) la sbs",
    ],
    stems: ["infocorp", "equifax", "centralderiesgo", "centralesderiesgo"],
  },
];
