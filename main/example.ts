import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputOf } from "../shared/contract/index.ts";
import { documentLabel } from "../shared/identifiers.ts";
import { limaDate, limaInstant } from "../shared/dates.ts";
import type { App } from "./app-types.ts";
import { playAnswers } from "./example-answers.ts";
import { contactsBefore } from "./example-contacts.ts";
import { playFollowup } from "./example-followup.ts";
import { LEDGER_FILE } from "./ledger/open.ts";
import type { Clock } from "./platform/clock.ts";
import { buildExample, EXAMPLE_FOLDERS, type Example, firstFile, writeExampleStatement, writeExampleWeek } from "./settings/index.ts";
import { type TypedCall, typedCall } from "./typed-call.ts";

const FOLDER = "ejemplo";
const MIDDAY = 11 * 60;

type Start = (folder: string, clock: Clock) => Promise<App>;

/**
 * The fictional company with which anyone can try everything: made once, through the same procedures that a user's clicks call, in a folder that takes its place only when it is whole.
 * Gives its folder, and the bank statement and the electronic documents that wait there to be imported.
 */
export async function ensureExample(home: string, at: string, start: Start): Promise<OutputOf<"settings.openExample">> {
  const folder = join(home, FOLDER);
  if (!existsSync(join(folder, LEDGER_FILE))) await makeExample(folder, at, start);
  const documentsPath = firstFile(join(folder, EXAMPLE_FOLDERS.documents));
  return { folder, statementPath: firstFile(join(folder, EXAMPLE_FOLDERS.statement)) ?? "", ...(documentsPath ? { documentsPath } : {}) };
}

async function makeExample(folder: string, at: string, start: Start): Promise<void> {
  const building = `${folder}.nuevo`;
  rmSync(building, { recursive: true, force: true });
  const put = (folder: string, name: string, bytes: Uint8Array) => {
    mkdirSync(join(building, folder), { recursive: true, mode: 0o700 });
    writeFileSync(join(building, folder, name), bytes);
  };
  const example = buildExample(limaDate(at));
  put(EXAMPLE_FOLDERS.statement, example.statement.fileName, await writeExampleStatement(example));
  put(EXAMPLE_FOLDERS.documents, example.week.fileName, writeExampleWeek(example));
  let now = at;
  const app = await start(building, { now: () => now });
  const call = typedCall(app);
  try {
    const setNow = (instant: string) => {
      now = instant;
    };
    await fill(call, example, setNow);
    await playFollowup(call, limaDate(at), setNow);
    setNow(at);
    await playAnswers(call, limaDate(at));
  } finally {
    await app.close();
  }
  renameSync(building, folder);
}

async function fill(call: TypedCall, example: Example, setNow: (at: string) => void): Promise<void> {
  const label = (ref: { type: string; series?: string | undefined; number: string }) =>
    `${ref.type} ${documentLabel(ref.series ?? "", ref.number)}`;
  await call("settings.setCompany", example.company);
  const { clients } = await call("clients.saveClients", { clients: example.clients });
  const clientIds = new Map(clients.map((client) => [client.docNumber, client.id]));
  const owners = new Map(example.invoices.map((invoice) => [label(invoice), clientIds.get(invoice.clientDocNumber)]));
  const { recorded } = await call("invoices.recordInvoices", { invoices: example.invoices });
  const invoiceIds = new Map(recorded.map(({ id, key }) => [key.replace(/^\d+-([^-]+)-(.*)$/, "$1 $2"), id]));
  await call("rates.saveRates", { rates: example.rates });
  const dueOn = new Map(example.invoices.map((invoice) => [label(invoice), invoice.dueOn]));
  for (const [place, { documentRef, part, ...payment }] of example.payments.entries()) {
    const clientId = owners.get(label(documentRef));
    const invoiceId = invoiceIds.get(label(documentRef));
    if (clientId === undefined || invoiceId === undefined) continue;
    for (const contact of contactsBefore(payment.paidOn, dueOn.get(label(documentRef)), example.payments.length - place)) {
      setNow(contact.at);
      const { allowed } = await call("followup.checkContact", { clientId, channel: contact.channel, at: contact.at });
      if (allowed || contact.direction === "in") await call("followup.noteContact", { clientId, ...contact, next: null });
    }
    setNow(limaInstant(payment.paidOn, MIDDAY));
    await call("payments.recordPayment", {
      clientId,
      ...payment,
      allocations: [{ invoiceId, amountMinor: payment.amountMinor, ...(part ? { part } : {}) }],
    });
  }
  for (const note of example.notes) {
    const clientId = clientIds.get(note.clientDocNumber);
    if (clientId === undefined) continue;
    setNow(limaInstant(note.on, MIDDAY));
    const { allowed } = await call("followup.checkContact", { clientId, channel: "call", at: limaInstant(note.on, MIDDAY) });
    if (note.kind === "call" && allowed) await call("followup.noteContact", { clientId, channel: "call", text: note.text, next: null });
    else await call("clients.addNote", { clientId, text: note.text });
  }
}
