/** The elements of one movement that hold text, by their names, and its place in the file (`row`, 1 = first). */
export type OfxFields = Record<string, string>;

export type OfxStatement = {
  account?: string | undefined;
  currency?: string;
  ledgerBalance?: string;
  /** The last day of its list, and that of its balance, as written. */
  endsOn?: string;
  balanceOn?: string;
  isInvestment: boolean;
  records: OfxFields[];
  /** Movements that the bank has not posted yet. */
  waiting: number;
};

export type OfxFile = { statements: OfxStatement[]; bank?: string; message?: string };

/** Groups whose place matters; every other element is either a text of the group around it or is passed over. */
const GROUPS: ReadonlySet<string> = new Set(
  "STMTRS CCSTMTRS INVSTMTRS BANKTRANLIST STMTTRN STMTTRNP LEDGERBAL AVAILBAL BANKACCTFROM CCACCTFROM INVACCTFROM FI STATUS".split(" "),
);
/** What is read of a movement. */
const FIELDS: ReadonlySet<string> = new Set("TRNTYPE DTPOSTED DTUSER DTAVAIL TRNAMT FITID CHECKNUM REFNUM NAME MEMO CURSYM".split(" "));
const STATEMENTS = new Set(["STMTRS", "CCSTMTRS", "INVSTMTRS"]);
/** A name ends where its letters do, so that a megabyte of letters is looked through once only. */
const TAG = /<(\/?)([A-Za-z0-9._]{1,64})(?![A-Za-z0-9._])[^<>]*>([^<]*)/g;

/**
 * The statements of an OFX file, SGML or XML alike: elements with text may stay unclosed, and groups too, so that only the groups above are followed.
 * OFX has no comments; what somebody put between comment marks is read like the rest.
 */
export function readOfx(text: string): OfxFile {
  const file: OfxFile = { statements: [] };
  const place: Place = { groups: [], row: 0 };
  for (const match of withoutCdata(text).matchAll(TAG)) {
    const name = (match[2] ?? "").toUpperCase();
    if (match[1]) closeGroup(place, name);
    else if (GROUPS.has(name)) openGroup(file, place, name);
    else keepText(file, place, name, unescapeText(match[3] ?? ""));
  }
  return file;
}

const CDATA = "<![CDATA[";

/** Its text is meant as it stands: nothing in it is a tag or an entity. */
function withoutCdata(text: string): string {
  const parts = text.split(CDATA);
  return parts
    .map((part, index) => {
      const end = index === 0 ? -1 : part.indexOf("]]>");
      return end < 0 ? part : part.slice(0, end).replace(/&/g, "&amp;").replace(/</g, "&lt;") + part.slice(end + 3);
    })
    .join("");
}

type Place = {
  groups: string[];
  row: number;
  hasFailed?: boolean;
  /** The last account and currency named outside every statement. */
  account?: string;
  currency?: string;
  statement?: OfxStatement | undefined;
  record?: OfxFields | undefined;
};

function openGroup(file: OfxFile, place: Place, name: string): void {
  if (STATEMENTS.has(name)) {
    place.groups = [];
    place.statement = openStatement(file, name);
  }
  place.record = undefined;
  if (name === "STMTTRN") {
    place.row += 1;
    place.record = { row: String(place.row) };
    place.statement ??= openStatement(file, name, place);
    place.statement.records.push(place.record);
  }
  if (name === "STMTTRNP" && place.statement) place.statement.waiting += 1;
  if (place.groups.length < 32) place.groups.push(name);
}

/** @param outside the account and currency of movements that stand in no statement */
function openStatement(file: OfxFile, name: string, outside?: Place): OfxStatement {
  const statement: OfxStatement = { account: outside?.account, isInvestment: name === "INVSTMTRS", records: [], waiting: 0 };
  if (outside?.currency) statement.currency = outside.currency;
  file.statements.push(statement);
  return statement;
}

function closeGroup(place: Place, name: string): void {
  const at = place.groups.lastIndexOf(name);
  if (at < 0) return;
  place.groups.length = at;
  if (GROUPS.has(name)) place.record = undefined;
  if (STATEMENTS.has(name)) place.statement = undefined;
}

function keepText(file: OfxFile, place: Place, name: string, text: string): void {
  if (text === "") return;
  const { groups, statement, record } = place;
  const group = groups.at(-1) ?? "";
  if (record) {
    if (FIELDS.has(name)) record[name] ??= text;
  } else if (!statement) {
    if (group === "FI" && name === "ORG") file.bank ??= text;
    if (name === "ACCTID") place.account = text;
    if (name === "CURDEF") place.currency = text;
    // Code 0 is success: what the bank says then explains nothing.
    if (group === "STATUS" && name === "CODE") place.hasFailed = !/^0+$/.test(text);
    if (group === "STATUS" && name === "MESSAGE" && place.hasFailed) file.message = text;
  } else keepAbout(statement, group, name, text);
}

function keepAbout(statement: OfxStatement, group: string, name: string, text: string): void {
  if (name === "CURDEF") statement.currency ??= text;
  else if (name === "ACCTID" && group.endsWith("ACCTFROM")) statement.account ??= text;
  else if (name === "BALAMT" && group === "LEDGERBAL") statement.ledgerBalance ??= text;
  else if (name === "DTASOF" && group === "LEDGERBAL") statement.balanceOn ??= text;
  else if (name === "DTEND" && group === "BANKTRANLIST") statement.endsOn ??= text;
}

const ENTITIES = new Map(
  "amp & lt < gt > quot \" apos ' Aacute Á Eacute É Iacute Í Oacute Ó Uacute Ú Ntilde Ñ aacute á eacute é iacute í oacute ó uacute ú ntilde ñ uuml ü Uuml Ü ordm º deg °"
    .split(" ")
    .flatMap((name, at, words) => (at % 2 === 0 ? [[name, words[at + 1] ?? ""] as const] : [])),
).set("nbsp", " ");

function unescapeText(text: string): string {
  const plain = text.replace(/-->\s*$/, "").trim();
  if (!plain.includes("&")) return plain;
  return plain.replace(/&(#?\w{1,8});/g, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name) ?? whole;
    const code = Number(/^#x/i.test(name) ? `0${name.slice(1)}` : name.slice(1));
    return code >= 32 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : " ";
  });
}
