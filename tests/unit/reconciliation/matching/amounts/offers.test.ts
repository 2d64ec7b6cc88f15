import { expect, test } from "vitest";
import type { Offer } from "../../../../../main/reconciliation/matching/model.ts";
import { adjusted, codes, matchBook, paid, texts, totalOf } from "../../../../fixtures/statements/match-book.ts";

const CONDOR = "20512345671";

/** Cóndor owes F001-1220 and F001-1230, and 2 % is offered off both until 30/11. */
function book(changes: Partial<Offer> = {}) {
  const made = matchBook();
  const condor = made.client("Transportes Cóndor S.R.L.", CONDOR);
  made.client("Botica Santa Rosa", "20600000001");
  const first = made.invoice(condor, "F001-1220", 118000, { dueOn: "2026-12-11" });
  const second = made.invoice(condor, "F001-1230", 47233, { dueOn: "2026-12-19" });
  const offer: Offer = {
    id: 1,
    clientId: condor,
    currency: "PEN",
    madeOn: "2026-11-18",
    untilOn: "2026-11-30",
    documents: [
      { invoiceId: first.id, discountMinor: 2360 },
      { invoiceId: second.id, discountMinor: 945 },
    ],
    ...changes,
  };
  return { ...made, condor, propose: async () => (await made.match({ offers: [offer] }))[0] };
}

test("the whole offer is 1,156.40 and 462.88, and the reason names its last day and what is taken off", async () => {
  const { line, propose } = book();
  line(`TRANSF ${CONDOR}`, 161928);
  const proposal = await propose();
  expect(proposal).toMatchObject({ automatic: true, word: "seguro", unallocatedMinor: 0 });
  expect(paid(proposal)).toEqual(["F001-1220 net#1 1156.40", "F001-1230 net#1 462.88"]);
  expect(adjusted(proposal)).toEqual(["discount F001-1220 23.60", "discount F001-1230 9.45"]);
  expect(texts(proposal)).toContain("Oferta de pronto pago hasta el 30/11: descuento de S/\u00a033.05");
  expect(totalOf(proposal)).toBe(161928);
  expect(proposal?.equation.at(-1)).toEqual({ sign: "-", label: "descuento de la oferta", amountMinor: 3305 });
});

test("one document of it is taken by its amount, or by its name", async () => {
  const { line, propose } = book();
  line(`TRANSF ${CONDOR}`, 115640);
  const proposal = await propose();
  expect(proposal).toMatchObject({ automatic: true });
  expect(adjusted(proposal)).toEqual(["discount F001-1220 23.60"]);
  const { line: named, propose: proposeNamed } = book();
  named("PAGO FACTURA F001-1230", 46288);
  expect(adjusted(await proposeNamed())).toEqual(["discount F001-1230 9.45"]);
});

test("on its last day it holds; a day later it is not proposed", async () => {
  const { line, propose } = book();
  line(`TRANSF ${CONDOR}`, 115640, { bookedOn: "2026-11-30" });
  expect(await propose()).toMatchObject({ automatic: true });
  const late = book();
  late.line(`TRANSF ${CONDOR}`, 115640, { bookedOn: "2026-12-01" });
  const proposal = await late.propose();
  expect(codes(proposal)).not.toContain("amount_offer");
  expect(adjusted(proposal)).toEqual([]);
  expect(proposal?.automatic).toBe(false);
});

test("money that came before it was written down is for a person; long before, it is none of it", async () => {
  const { line, propose } = book();
  line(`TRANSF ${CONDOR}`, 115640, { bookedOn: "2026-11-17" });
  const proposal = await propose();
  expect(proposal).toMatchObject({ automatic: false });
  expect(texts(proposal).join()).toContain("Llegó antes de que la ofrecieras: decide si la aceptas");
  const older = book();
  older.line(`TRANSF ${CONDOR}`, 115640, { bookedOn: "2026-11-10" });
  expect(codes(await older.propose())).not.toContain("amount_offer");
});

test("the amount alone, without its payer, is no reason to forgive anything", async () => {
  const { line, propose } = book();
  line("ABONO", 115640);
  expect((await propose())?.automatic ?? false).toBe(false);
});

test("beside another document of the client that is paid whole", async () => {
  const { line, invoice, condor, propose } = book();
  invoice(condor, "F001-1250", 50017, { dueOn: "2026-12-20" });
  line(`TRANSF ${CONDOR}`, 115640 + 50017);
  const proposal = await propose();
  expect(paid(proposal)).toEqual(["F001-1220 net#1 1156.40", "F001-1250 net#1 500.17"]);
  expect(adjusted(proposal)).toEqual(["discount F001-1220 23.60"]);
});

test("after 500.00 on account the offer asks for the rest: 656.40 of 680.00", async () => {
  const { line, documents, propose } = book();
  const [part] = documents[0]?.parts ?? [];
  if (part) part.openMinor -= 50000;
  line(`TRANSF ${CONDOR}`, 65640);
  expect(adjusted(await propose())).toEqual(["discount F001-1220 23.60"]);
});

test("the last cuotas are reduced", async () => {
  const made = matchBook();
  const condor = made.client("Transportes Cóndor S.R.L.", CONDOR);
  const { id } = made.invoice(condor, "F001-77", 300000, { cuotas: [150000, 140000, 10000], dueOn: "2026-12-30" });
  made.line(`TRANSF ${CONDOR}`, 285000);
  const documents = [{ invoiceId: id, discountMinor: 15000 }];
  const offer = { id: 1, clientId: condor, currency: "PEN", madeOn: "2026-11-01", untilOn: "2026-11-30", documents };
  const [proposal] = await made.match({ offers: [offer] });
  expect(paid(proposal)).toEqual(["F001-77 net#1 1500.00", "F001-77 net#2 1350.00"]);
  expect(adjusted(proposal)).toEqual(["discount F001-77 50.00", "discount F001-77 100.00"]);
});

test("in dollars only with dollars", async () => {
  const { line, propose } = book({ currency: "USD" });
  line(`TRANSF ${CONDOR}`, 115640);
  expect(codes(await propose())).not.toContain("amount_offer");
});
