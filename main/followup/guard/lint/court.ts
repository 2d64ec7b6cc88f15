import type { LintRule } from "./rule.ts";
import { willDo } from "./rule.ts";

const BASIS = "Ley 29571, art. 62.a: nada que parezca una notificación o un escrito judicial";
const rule = (instead: string, patterns: string[], stems?: string[]): LintRule => ({
  code: "court_words",
  basis: BASIS,
  instead,
  patterns,
  ...(stems ? { stems } : {}),
});

/** What belongs to a client's own paperwork, or to a bank: no court speaks of it. */
const OWN_FILE =
  "(?! (?:de|del|por) (?:la |las |los |el )?(?:compras?|pagos?|contratacion|contrataciones|adquisicion|licitacion|obras?|proyecto|importacion|exportacion|orden|ordenes|factura|facturas|servicio)| (?:tecnico|siaf|administrativo))";

/** The words and looks of a court. */
export const COURT_RULES: readonly LintRule[] = [
  rule("«Le recordamos» o «Le escribimos por»: es un aviso, no una notificación.", [
    "cedulas? (?:de notificacion|judicial(?:es)?|de citacion)",
    "cedulon(?:es)?",
    "notificaci(?:on|ones)(?! (?:de|del) (?:deposito|abono|transferencia|banco|correo|whatsapp|entrega|despacho))",
    "notificad[oa]s?",
    "notific(?:amos|aremos|ar|arle|arles|ando|andole|o|ole|aran|ara)",
  ]),
  rule("El número de la factura: un expediente es de un juzgado.", [
    `(?:numero de |nro de |n ?o de )?expedientes?${OWN_FILE}(?: (?:judicial(?:es)?|n ?o?|nro|num|numero))?(?: \\d+(?: \\d{4})?)?`,
    "exp(?:te)?(?: (?:n ?o?|nro))? \\d+(?: \\d{4})?",
  ]),
  rule("Quita lo que imita un papel del Estado: basta el membrete de tu empresa.", [
    "escudo (?:nacional|de armas|peruano|del peru|de la republica)",
    "poder judicial",
    "corte (?:superior|suprema)(?: de justicia)?",
    "tribunal(?:es)? de justicia",
    "ministerio publico",
    "fiscalia",
    "(?:secretario|especialista) judicial",
    "vistos y considerando",
    "otrosi(?: digo)?",
    "senor juez",
  ]),
  rule(
    "«Le pedimos pagar hasta el ...», con la fecha: sin apercibimientos.",
    [
      "(?:bajo )?apercibi(?:miento|mientos|do|dos|da|das|mos|endole)",
      "(?:(?:ultimo |en el )?(?:plazos?|terminos?) )?(?:perentori[oa]s?|improrrogables?)",
      "plazos? (?:fatal(?:es)?|de ley)",
      "ultimatum",
      "conmin(?:amos|ado|ada|ar|arlo|arle|arlos|o)",
      "emplaz(?:amos|ado|ada|arlo)",
      "intim(?:amos|acion|arlo)",
      "requerimientos? (?:judicial(?:es)?|de pago|perentori[oa]s?|de embargo|formal)",
    ],
    ["apercibimiento", "perentori"],
  ),
  rule(
    "«Preferimos llegar a un acuerdo con usted»: no hables de embargos ni remates.",
    [
      "(?:orden(?:es)? |mandato |medida |diligencia |proceso |aviso |acta )?(?:judicial )?(?:de )?(?<!\\bsin )embarg(?:os?|ar|aremos|aran|ara|are|arle|arles|arlo|arlos|ado|ados|ada|amos|able|ables)(?: (?:judicial|de (?:sus |los )?bienes))?",
      "remat(?:e|es|ar|aremos|aran) (?:judicial|de (?:sus|los) bienes|sus? [a-z]+)",
      "secuestro (?:conservativo|de (?:sus )?bienes)",
      "incaut(?:ar|aremos|aran|acion|arle|aciones|arlo)(?: (?:de )?(?:sus|los) bienes)?",
      "desaloj(?:o|ar|aremos|arlo|aran)",
      "medidas? cautelar(?:es)?",
      "ejecucion forzada",
      "(?:cobranza|ejecutor|ejecucion) coactiv[oa]",
    ],
    ["(?<!sin)embarg[oaq]", "desaloj", "incautac"],
  ),
  rule(
    "«Otras vías para llegar a un acuerdo, como una conciliación»: no anuncies juicios.",
    [
      "(?:juez(?:a)?|juzgado|juzgados)",
      "(?:orden(?:es)?|mandato|proceso|procesos|juicio|juicios|demandas?|acci(?:on|ones)|medidas?|vias?|cobranza|resolucion|citacion|citatorio|sentencia|mandamiento|diligencia|instancias?|ejecucion|carta|aviso|cobro|deposito) judicial(?:es)?",
      "judicial(?:es|mente|izar|izaremos|izado)?",
      "(?:acci(?:on|ones)|medidas?|vias?|procesos?|procedimientos?|instancias?|consecuencias) legal(?:es)?",
      "orden(?:es)? de captura",
      "(?:interpon|present|plante|inici|entabl)[a-z]* (?:una |la |las |nuestra )?demandas?",
      "demandas? (?:civil(?:es)?|penal(?:es)?|ejecutivas?|por (?:deuda|obligacion|incumplimiento)|(?:en su )?contra)",
      `${willDo("demand")}(?! de)`,
      "(?:lo|la|los|las|le|les) demand(?:amos|o)",
      "(?:enjuici|litig)[a-z]+",
      "(?:(?:ir|iremos|llegar|llegaremos|llevar[a-z]*|entrar|entraremos) a(?: un)?|en|un) juicio(?: contra)?",
      "(?:a|en) (?:los )?tribunales",
      "nuestr[oa]s? (?:abogad[oa]s?|area legal|estudio juridico|departamento legal|asesor(?:es)? legal(?:es)?)",
    ],
    ["juzgado", "judicial", "demandaremos"],
  ),
];
