import type { DateOrder } from "./columns.ts";

/** One movement: its first line in the file (1 = first) and its fields by their letters. */
export type QifRecord = { row: number; fields: Map<string, string> };
export type QifList = { account?: string | undefined; records: QifRecord[] };
export type QifFile = { lists: QifList[]; hasInvestments: boolean; statedOrder: DateOrder | undefined };

/** What is no list of movements in money. Any other name is one: `Bank`, `CCard`, `Oth A`, and what banks make of them in other languages. */
const OTHER_LISTS =
  /^(account|cat|class|tag|memorized|security|prices?|invst|port|401|mutual|budget|invitem|template|invoice|tax|bill|contact)/;

/** Lists of movements by account; investments, categories and other lists are passed over. */
export function readQif(text: string): QifFile {
  const file: QifFile = { lists: [], hasInvestments: false, statedOrder: undefined };
  const place: Place = { section: "", named: 0 };
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const field = line.trim().replace(/^\uFEFF/, "");
    if (field.startsWith("!")) openSection(file, place, field.slice(1).trim().toLowerCase());
    else if (field.startsWith("^")) closeRecord(file, place);
    else if (field !== "") keepField(file, place, field, index + 1);
  }
  closeRecord(file, place);
  return file;
}

type Place = {
  section: string;
  account?: string | undefined;
  named: number;
  record?: QifRecord | undefined;
  /** The record may be nothing but the rest of the split before it. */
  isDoubtful?: boolean;
};

const isMoney = (section: string) => section !== "" && !OTHER_LISTS.test(section);

function openSection(file: QifFile, place: Place, header: string): void {
  closeRecord(file, place);
  const option = /^option\s*:\s*(mdy|dmy|ymd)\b/.exec(header)?.[1];
  if (option) file.statedOrder = option as DateOrder;
  if (/^(option|clear)\s*:/.test(header)) return;
  place.section = header.replace(/^type\s*:\s*/, "");
  if (place.section.startsWith("account")) place.named = 0;
  if (/^(invst|port|401|mutual)/.test(place.section)) file.hasInvestments = true;
  if (!isMoney(place.section)) return;
  // A block that lists every account of the program says nothing of the movements behind it.
  const account = place.named > 1 ? undefined : place.account;
  file.lists.push({ account, records: [] });
}

function closeRecord(file: QifFile, place: Place): void {
  const { record, section, isDoubtful } = place;
  place.record = undefined;
  place.isDoubtful = false;
  if (!record || (isDoubtful && !record.fields.has("T") && !record.fields.has("U"))) return;
  if (section.startsWith("account")) {
    place.account = record.fields.get("N")?.slice(0, 100) || place.account;
    place.named += 1;
  } else if (isMoney(section)) file.lists.at(-1)?.records.push(record);
}

function keepField(file: QifFile, place: Place, field: string, row: number): void {
  const code = field.charAt(0).toUpperCase();
  // Nothing but a new movement has a second date: somebody left out the mark between them. Some programs date the parts of a split too.
  if (code === "D" && isMoney(place.section) && place.record?.fields.has("D")) {
    const isSplit = place.record.fields.has("S") || place.isDoubtful === true;
    closeRecord(file, place);
    place.isDoubtful = isSplit;
  }
  place.record ??= { row, fields: new Map() };
  if (!place.record.fields.has(code)) place.record.fields.set(code, field.slice(1).trim());
}
