import type { LintRule } from "./rule.ts";

/** Selling inside a message about money that is owed. */
export const PROMOTION_RULES: readonly LintRule[] = [
  {
    code: "promotion",
    basis: "Ley 29571, art. 58.1.e: la publicidad pide consentimiento previo; no va en un mensaje de cobranza",
    instead: "Quítalo: las ofertas van aparte, y solo a quien aceptó recibirlas.",
    patterns: [
      "(?:gran(?:des)?|nuestras?|super|mega|aproveche|aprovecha|esta|estas|increibles?|una|las|en) ofertas?(?! (?:de pago|de acuerdo|economica|tecnica|enviada|aprobada|aceptada|firmada|n ?o|nro|\\d))",
      "ofertas? (?:especial(?:es)?|exclusivas?|imperdibles?|por (?:tiempo|tiempo limitado)|del mes|de la semana)",
      "promoci(?:on|ones)(?: (?:especial(?:es)?|del mes|vigentes?))?",
      "\\d+ (?:por ciento )?(?:de )?(?:descuento|dscto|dcto)s? (?:en|para|sobre|por) (?:su|sus|la|las|el|los|tod[oa]s?|nuestr[oa]s?) (?:proxim[oa]s?|siguientes?|nuev[oa]s?|compras?|product[a-z]*|tienda|catalogo|pedidos?|la|las|los)(?: (?:compras?|pedidos?))?",
      "descuentos? (?:en|para|sobre|por) (?:su|sus) (?:proxim[oa]s?|siguientes?|nuev[oa]s?) (?:compras?|pedidos?)",
      "(?:2|3) ?x ?(?:1|2)",
      "dos por uno",
      "aprovech(?:e|a|en|elo|elos) (?:nuestr[oa]s?|est[aeo]s?|la|las|el|los|hoy|ya|ahora)(?! (?:oportunidad de pago))(?: [a-z]+)?",
      "black friday",
      "cyber ?(?:wow|days?|monday)",
      "liquidacion (?:de stock|de temporada|total)",
      "(?:nuestr[oa]s? )?nuev[oa]s? (?:productos?|catalogo|modelos?|coleccion(?:es)?|linea de [a-z]+)",
      "(?:visite|visita|conozca|conoce|pruebe|prueba|vea|descubra|descargue) nuestr[oa]s? (?:nuev[oa]s? )?(?:productos?|catalogo|tiendas?|web|pagina|showroom|servicios|lineas?|modelos|promociones|ofertas)",
      "(?:nuestro|el nuevo) catalogo",
      "sorteos?",
      "de regalo",
      "gratis",
      "cupon(?:es)?",
      "(?:compre|compra|lleve|lleva|pida|pide|adquiera|adquiere|ordene) (?:ya|hoy|ahora|mas|nuevamente|otra vez|el suyo|aqui)",
      "precios? (?:especial(?:es)?|de (?:oferta|remate|locura|liquidacion)|imbatibles?|increibles?)",
      "(?:le|les) ofrecemos (?:nuestr[oa]s?|un nuevo|una nueva|un prestamo|un credito)(?: [a-z]+)?",
      "suscrib(?:ase|ete|irse)",
      "siga?(?:nos|nos en)(?: en)? (?:instagram|facebook|tiktok|redes)",
    ],
    stems: ["promocion"],
  },
];
