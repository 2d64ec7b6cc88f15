import { expect, test } from "vitest";
import { read, sourceFiles } from "./source-files.ts";

/** The kinds of the entries that a file notes: a kind that is not plainly a note of the office may be something that goes out. */
function kindsNoted(text: string): string[] {
  return [...text.matchAll(/\bnoteInTimeline\(\s*\w+,\s*\{([\s\S]*?)\}\)/g)].map(
    ([, entry]) => /\bkind(?::\s*([^,\n]+))?/.exec(entry ?? "")?.[1] ?? "kind",
  );
}

const isOutgoing = (text: string) => kindsNoted(text).some((kind) => kind.trim() !== '"note"');
const rawWrite =
  /(insertInto|replaceInto|updateTable|deleteFrom|bulk\.insert\w*)\(\s*["'`](timeline|timeline_seals)["'`]|\b(insert\s+(or\s+\w+\s+)?into|replace\s+into|update|delete\s+from)\s+["'`]?(timeline|timeline_seals)\b/i;
const asksGuard = /\b(checkContact|checkMessage|checkAnswer|checkThanks|judgeLetter|composeThanks|judgeContact)\(/;

/** Where entries of the conversation and their seals are written: everything else calls these. */
const WRITERS = ["main/clients/timeline.ts", "main/ledger/seals.ts"];

/** What opens or issues something to a client, or notes a contact: each asks the guard in the transaction that notes it. */
const GUARDED = [
  "main/followup/agenda/note-contact.ts",
  "main/letters/issue.ts",
  "main/messages/open-draft.ts",
  "main/messages/inbox/answers/open-answer.ts",
  "main/messages/thanks/procedures.ts",
];

/** What notes a mail that waits, and what lets it leave: that one asks the guard, at the instant at which it leaves. */
const WAITING = { noted: "main/messages/outbox/put.ts", leaves: "main/messages/outbox/ask-guard.ts" };

/** What a client said or wrote already, and what was written to it elsewhere: there is nothing left to refuse. */
const AFTERWARDS = [
  "main/followup/promises/record.ts",
  "main/messages/inbox/take-in.ts",
  "main/messages/inbox/chat/import.ts",
  "main/messages/inbox/imap/keep-answer.ts",
];

const inMain = () => sourceFiles("main");

test("the conversation is written through noteInTimeline and setTimelineState alone, which seal it", () => {
  const offenders = inMain().filter((path) => !WRITERS.includes(path) && rawWrite.test(read(path)));
  expect(offenders, "Call noteInTimeline or setTimelineState of main/clients: they seal what they write.").toEqual([]);
});

test("nothing goes out to a client but through a file that asks the guard", () => {
  const writers = inMain().filter((path) => isOutgoing(read(path)) && !WRITERS.includes(path));
  expect(writers.length, "no writer was seen at all: are the patterns still right?").toBeGreaterThan(3);
  const offenders = writers.filter((path) => ![...GUARDED, ...AFTERWARDS, WAITING.noted].includes(path));
  expect(offenders, "Ask checkContact of main/followup before you note what goes out, and add the file to GUARDED.").toEqual([]);
});

test("each file that lets something out asks the guard itself", () => {
  expect([...GUARDED, WAITING.leaves].filter((path) => !asksGuard.test(read(path)))).toEqual([]);
});

test("the patterns know a way around when they see one", () => {
  const samples = [
    'tx.bulk.insert("timeline", { client_id: 1 })',
    "tx.bulk.run('UPDATE timeline SET state = ? WHERE id = ?')",
    "DELETE FROM timeline_seals",
  ];
  expect(samples.filter((sample) => !rawWrite.test(sample))).toEqual([]);
  expect(rawWrite.test(`db.selectFrom("timeline").select("id")`)).toBe(false);
  expect(isOutgoing(`noteInTimeline(tx, { clientId, kind: "whatsapp", title })`)).toBe(true);
  expect(isOutgoing(`noteInTimeline(tx, {\n clientId,\n kind,\n title })`)).toBe(true);
  expect(isOutgoing(`noteInTimeline(tx, {\n clientId,\n kind: "note",\n title })`)).toBe(false);
});
