/** The elements of one movement that hold text, by their names, and its place in the file (`row`, 1 = first). */
export type OfxFields = Record<string, string>;

export type OfxStatement = {
  account?: string;
  currency?: string;
  ledgerBalance?: string;
  isInvestment: boolean;
  records: OfxFields[];
};

export type OfxFile = { statements: OfxStatement[]; bank?: string; message?: string };

/** Groups whose place matters; every other element is either a text of the group around it or is passed over. */
const GROUPS = new Set([
  "STMTRS",
  "CCSTMTRS",
  "INVSTMTRS",
  "STMTTRN",
  "LEDGERBAL",
  "BANKACCTFROM",
  "CCACCTFROM",
  "INVACCTFROM",
  "FI",
  "STATUS",
]);
const STATEMENTS = new Set(["STMTRS", "CCSTMTRS", "INVSTMTRS"]);
const TAG = /<(\/?)([A-Za-z0-9._]+)[^<>]*>([^<]*)/g;

/**
 * The statements of an OFX file, SGML or XML alike: elements with text may stay unclosed, so that only the groups above are followed.
 * OFX has no comments; what somebody put between comment marks is read like the rest.
 */
export async function readOfx(text: string, pause: () => Promise<void>): Promise<OfxFile> {
  const file: OfxFile = { statements: [] };
  const place: Place = { groups: [], row: 0 };
  let count = 0;
  for (const match of text.matchAll(TAG)) {
    if (count++ % 5000 === 0) await pause();
    const name = (match[2] ?? "").toUpperCase();
    if (match[1]) closeGroup(place, name);
    else if (GROUPS.has(name)) openGroup(file, place, name);
    else keepText(file, place, name, unescapeText(match[3] ?? ""));
  }
  return file;
}

type Place = { groups: string[]; row: number; hasFailed?: boolean; statement?: OfxStatement | undefined; record?: OfxFields | undefined };

function openGroup(file: OfxFile, place: Place, name: string): void {
  if (STATEMENTS.has(name)) {
    place.groups = [];
    place.statement = { isInvestment: name === "INVSTMTRS", records: [] };
    file.statements.push(place.statement);
  }
  if (name === "STMTTRN" && place.statement) {
    place.row += 1;
    place.record = { row: String(place.row) };
    place.statement.records.push(place.record);
  }
  if (place.groups.length < 32) place.groups.push(name);
}

function closeGroup(place: Place, name: string): void {
  const at = place.groups.lastIndexOf(name);
  if (at < 0) return;
  place.groups.length = at;
  if (name === "STMTTRN") place.record = undefined;
  if (STATEMENTS.has(name)) place.statement = undefined;
}

function keepText(file: OfxFile, place: Place, name: string, text: string): void {
  if (text === "") return;
  const { groups, statement, record } = place;
  const group = groups.at(-1) ?? "";
  if (record) record[name] ??= text;
  else if (!statement) {
    if (group === "FI" && name === "ORG") file.bank ??= text;
    // Code 0 is success: what the bank says then explains nothing.
    if (group === "STATUS" && name === "CODE") place.hasFailed = !/^0+$/.test(text);
    if (group === "STATUS" && name === "MESSAGE" && place.hasFailed) file.message = text;
  } else if (name === "CURDEF") statement.currency ??= text;
  else if (name === "ACCTID" && group.endsWith("ACCTFROM")) statement.account ??= text;
  else if (name === "BALAMT" && group === "LEDGERBAL") statement.ledgerBalance ??= text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function unescapeText(text: string): string {
  const plain = text.replace(/-->\s*$/, "").trim();
  if (!plain.includes("&")) return plain;
  return plain.replace(/&(#?\w{1,8});/g, (whole, name: string) => {
    const code = Number(name.startsWith("#x") ? `0${name.slice(1)}` : name.slice(1));
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
}
