import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import { addDays } from "../../../shared/dates.ts";
import { createRandom } from "../../../main/settings/example/random.ts";
import type { TestApp } from "../../fixtures/app.ts";
import type { ModelDocument } from "./workbook-model.ts";

const TODAY = "2026-11-20";
const NAMES = ["Ñandú", "Águila Real", "El Sillar", "Peña", "Üllpa", "Los Ángeles", "Sol de Mayo", "Quilca", "Rosa", "F001 Repuestos"];
const FORMS = ["S.A.C.", "E.I.R.L.", "S.R.L."];
const CLIENTS = 40;
const DOCUMENTS = 2_500;

/** Documents with many ties, so that only the whole key of an order tells them apart. The same every time. */
function typedInvoices(): NewInvoice[] {
  const random = createRandom(7);
  const numbers = new Map<string, number>();
  return Array.from({ length: DOCUMENTS }, (): NewInvoice => {
    const client = random.int(0, CLIENTS - 1);
    const type = random.weighted(
      ["01", "03", "07", "08", "OTHER"] as const,
      (code) => ({ "01": 30, "03": 4, "07": 1, "08": 1, OTHER: 1 })[code],
    );
    const series = { "01": random.pick(["F001", "F002", "E001"]), "03": "B001", "07": "FC01", "08": "FD01", OTHER: "" }[type];
    const number = (numbers.get(series) ?? 0) + 1;
    numbers.set(series, number);
    const issueOn = addDays(TODAY, -random.int(0, 90));
    const totalMinor = random.int(1, 40) * 2_550;
    const isSplit = type === "01" && totalMinor > 60_000;
    return {
      type,
      series,
      number: type === "OTHER" ? `Recibo ${number}` : String(number),
      clientDocType: "RUC",
      clientDocNumber: String(20_500_000_000 + client * 11),
      clientName: `${NAMES[client % NAMES.length]} ${client > 20 ? "e Hijos " : ""}${FORMS[client % FORMS.length]}`,
      issueOn,
      dueOn: addDays(issueOn, random.pick([0, 15, 30, 45])),
      currency: random.weighted(["PEN", "USD", "EUR"], (code) => ({ PEN: 8, USD: 2, EUR: 0.1 })[code] ?? 0),
      totalMinor,
      ...(isSplit && random.chance(0.4) ? { detraccion: { percent: 12, amountMinor: Math.round((totalMinor * 0.12) / 100) * 100 } } : {}),
      ...(random.chance(0.1) ? { otherReferences: [`OC-${random.int(100, 140)}/26`] } : {}),
    };
  });
}

/** Fills a ledger through its procedures, and gives what the model knows of it. */
export async function fillWorkbook({ call }: TestApp): Promise<ModelDocument[]> {
  const invoices = typedInvoices();
  const { recorded } = await call("invoices.recordInvoices", { invoices });
  const { rows: clients } = await call("clients.listClients", {});
  const clientIds = new Map(clients.map(({ docNumber, id }) => [docNumber, id]));
  const ids = new Map(recorded.map(({ key, id }) => [key.slice(12), id]));
  const documents = invoices.map((invoice) => toModel(invoice, clientIds, ids));
  await payEach(
    call,
    documents.filter(({ type }, index) => type !== "07" && index % 12 === 5),
  );
  for (const document of documents.filter((_, index) => index % 97 === 11)) {
    await call("invoices.voidInvoice", { id: document.id, reason: "Se emitió con error" });
    for (const part of document.parts) part.openMinor = 0;
    document.isVoid = true;
  }
  return documents;
}

function toModel(invoice: NewInvoice, clientIds: Map<string, number>, ids: Map<string, number>): ModelDocument {
  const { type, series = "", number, clientDocNumber, clientName, issueOn, currency, totalMinor, detraccion } = invoice;
  const dueOn = invoice.dueOn as string;
  const held = detraccion?.amountMinor ?? 0;
  const net = { part: "net" as const, dueOn, openMinor: totalMinor - held };
  return {
    id: ids.get(`${type}-${series}-${number.toUpperCase()}`) as number,
    type,
    series,
    number,
    clientId: clientIds.get(clientDocNumber) as number,
    clientDoc: clientDocNumber,
    clientName,
    issueOn,
    currency,
    totalMinor,
    parts: type === "07" ? [] : [net, ...(held > 0 ? [{ part: "detraccion" as const, dueOn, openMinor: held }] : [])],
    dueOn,
    references: invoice.otherReferences ?? [],
    isVoid: false,
  };
}

/** All of every second document, one sol of the others. */
async function payEach(call: TestApp["call"], documents: readonly ModelDocument[]): Promise<void> {
  for (const [index, { id, clientId, currency, parts }] of documents.entries()) {
    for (const part of index % 2 === 0 ? parts : parts.slice(0, 1)) {
      const amountMinor = index % 2 === 0 ? part.openMinor : 100;
      const allocations = [{ invoiceId: id, part: part.part, amountMinor }];
      await call("payments.recordPayment", { clientId, paidOn: TODAY, amountMinor, currency, method: "transfer", allocations });
      part.openMinor -= amountMinor;
    }
  }
}
