import { foldText } from "../../../../shared/identifiers.ts";

/** What a word of a name or of a bank's text tells: who it is, nothing much (banks use it in every movement), or only digits. */
export type NameWord = { text: string; kind: "telling" | "bank" | "digits" };

const LEGAL_FORMS = new Set(
  "sac sa srl eirl scrl srltda saa scri ltda cia sociedad anonima cerrada abierta empresa individual responsabilidad limitada inc corp llc gmbh co ltd de del la las los el y e da do en para por con and the of".split(
    " ",
  ),
);

/** Words with which banks describe movements and payers their payments. */
const BANK_WORDS = new Set(
  "abono abo abn cce tran transf transferencia transferencias tr trf trx trans ctas cta cuenta terc terceros tercero ter otr otros inm inmed inmediata inmediato diferida interb interbancaria interbanc dep depo depos deposito efectivo efec ag agencia agente ventanilla vent cheque chq pago pagos pag pagado cancel cancelacion cancela adelanto saldo cuota letra fact factura facturas fac ft boleta bol doc documento nro num op oper operacion ope ref referencia yape yapeo plin tunki izipay niubiz culqi visa pos bcp bbva ibk interbank scotiabank scotia banbif bif bn nacion pichincha mibanco caja telecredito web movil app banca internet cajero atm itf dni ruc detraccion detrac spot proveedores proveedor prov servicio servicios varios masivo haberes recibo recaudo cobranza cob cred credito deb debito desde hacia banco usd pen soles dolares mn me lima peru payment transfer wire from invoice inv bill fee bank deposit abon cte ctacte corriente ahorro ahorros cci bpi bm hb tlc tlcr bco otr vnt crd kasnet fullcarga pagoefectivo safetypay giro giros remesa remesas exterior incoming swift mt103 sepa remi recibido recibida enviado enviada inmediatas".split(
    " ",
  ),
);

/** Where the money was paid in, never who paid: `AG. CAYMA`, `OFICINA LA MOLINA`. */
const BRANCH =
  /(?<![\p{L}\p{N}])(ag|agencia|of|ofic|oficina|suc|sucursal)\b\.?\s+((la|el|los|las|san|santa|villa|puente|nuevo|nueva)\s+)?\p{L}+/giu;

/** A bank's text without the branch that it names. */
export function withoutBranches(text: string): string {
  return text.replace(BRANCH, " ");
}

/** Abbreviations that are no beginning of their word. */
const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    sta: ["santa"],
    sto: ["santo"],
    sn: ["san"],
    hnos: ["hermanos"],
    hno: ["hermano", "hermanos"],
    gral: ["general"],
    grales: ["generales"],
    coml: ["comercial"],
    cial: ["comercial"],
    tpte: ["transporte", "transportes"],
    tptes: ["transportes"],
    dist: ["distribuidora", "distribuciones"],
    indust: ["industrias", "industrial"],
    svcs: ["services"],
    mfg: ["manufacturing"],
    mgmt: ["management"],
    intl: ["international", "internacional"],
    bros: ["brothers"],
    rdgz: ["rodriguez"],
    rdz: ["rodriguez"],
    rguez: ["rodriguez"],
    fdez: ["fernandez"],
    glez: ["gonzales", "gonzalez"],
    glz: ["gonzales", "gonzalez"],
    hdez: ["hernandez"],
    mtz: ["martinez"],
    mtnez: ["martinez"],
    gtz: ["gutierrez"],
    vqz: ["vasquez", "velasquez"],
    fco: ["francisco"],
    jse: ["jose"],
    ma: ["maria"],
  }),
);

/** The words that a known abbreviation stands for; none where it is no abbreviation. */
export function abbreviated(word: string): readonly string[] {
  return ABBREVIATIONS.get(word) ?? [];
}

/** Letters as old programs of banks show them: `MU¥OZ`, `NU?EZ`, `PE#A`. A lost letter leaves one slip. */
function mendLetters(text: string): string {
  return text.replaceAll("¥", "Ñ").replace(/(?<=\p{L})[?#¿�](?=\p{L})/gu, "");
}

/** Folded text whose points part words, save those of initials: `TRAN.CTAS.TERC` -> `tran ctas terc`, `S.A.C.` -> `sac`. */
function foldWords(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) && !/[?#*]/.test(text) ? text : mendLetters(text.replaceAll("*", " "));
  if (!plain.includes(".")) return foldText(plain);
  return foldText(plain.replace(/(?<=\p{L}{2})\.(?=\p{L})|\.(?=\p{L}{2})/gu, " "));
}

/**
 * The words of a name or text in their order, once each, without legal forms and linking words. A word that the bank cut with a star
 * (`Jorge Con*`) is the beginning of a name, whatever it looks like.
 */
export function nameWords(text: string): NameWord[] {
  const cut = text.includes("*") ? new Set([...text.matchAll(/(\p{L}+)\*/gu)].map((match) => foldText(match[1] ?? ""))) : undefined;
  const words = new Set(foldWords(text).split(" "));
  const kept: NameWord[] = [];
  for (const word of words) {
    if (word === "" || (LEGAL_FORMS.has(word) && !cut?.has(word))) continue;
    const isBank = BANK_WORDS.has(word) && !cut?.has(word);
    kept.push({ text: word, kind: /^\d+$/.test(word) ? "digits" : isBank ? "bank" : "telling" });
  }
  return kept;
}

/** The legal form that a name ends in or a text mentions, folded: sac, srl, eirl ...; undefined when there is none. */
export function legalForm(text: string): string | undefined {
  return /\b(sac|saa|srl|scrl|eirl|sa)\b/.exec(foldText(text))?.[1];
}
