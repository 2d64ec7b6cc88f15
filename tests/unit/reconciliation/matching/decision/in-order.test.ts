import { describe, expect, test } from "vitest";
import { codes, matchBook, paid } from "../../../../fixtures/statements/match-book.ts";

function book() {
  const made = matchBook();
  return { ...made, condor: made.client("Transportes Cóndor S.R.L.", "20512345671") };
}

/** Six invoices of S/ 1,180.00, one on the third of each month from January on. */
function monthly({ invoice, condor }: ReturnType<typeof book>) {
  for (let month = 1; month <= 6; month++)
    invoice(condor, `F001-10${month}`, 118000, { issueOn: `2026-0${month}-03`, dueOn: `2026-0${month}-28` });
}

describe("the same fee every month", () => {
  test("deposits that say nothing more pay the oldest first, each after its invoice", async () => {
    const made = book();
    monthly(made);
    for (const bookedOn of ["2026-04-29", "2026-01-30", "2026-03-30", "2026-02-27"])
      made.line("DE TRANSPORTES CONDOR SRL", 118000, { bookedOn });
    expect((await made.match()).flatMap(paid)).toEqual([
      "F001-104 net#1 1180.00",
      "F001-101 net#1 1180.00",
      "F001-103 net#1 1180.00",
      "F001-102 net#1 1180.00",
    ]);
  });

  test("the month in the text says which, and a person confirms it", async () => {
    const made = book();
    monthly(made);
    made.line("DE TRANSPORTES CONDOR SRL PAGO MARZO", 118000, { bookedOn: "2026-04-20" });
    const [proposal] = await made.match();
    expect(paid(proposal)).toEqual(["F001-103 net#1 1180.00"]);
    expect(codes(proposal)).toContain("month_named");
    expect(proposal?.automatic).toBe(false);
  });

  test("two services of one month are paid together", async () => {
    const made = book();
    for (const month of ["03", "04", "05"]) {
      made.invoice(made.condor, `F001-2${month}`, 59000, { issueOn: `2026-${month}-03`, dueOn: `2026-${month}-28` });
      made.invoice(made.condor, `F001-3${month}`, 88500, { issueOn: `2026-${month}-03`, dueOn: `2026-${month}-28` });
    }
    made.line("DE TRANSPORTES CONDOR SRL SERVICIO ABRIL", 147500, { bookedOn: "2026-04-27" });
    expect(paid((await made.match())[0]).sort()).toEqual(["F001-204 net#1 590.00", "F001-304 net#1 885.00"]);
  });
});

describe("an invoice that is paid twice", () => {
  test("belongs to the first deposit, though the second is written better; the second waits", async () => {
    const { invoice, line, match, condor } = book();
    invoice(condor, "F001-402", 3780000);
    line("EFT-82529 F001-402", 3780000, { bookedOn: "2026-11-09", counterpartyName: "CONDOR TRPTES" });
    line("TRANSPORTES CONDOR S.R.L. F001-402", 3780000, { bookedOn: "2026-11-12" });
    const [first, second] = await match();
    expect(paid(first)).toEqual(["F001-402 net#1 37800.00"]);
    expect(paid(second)).toEqual([]);
    expect(second?.automatic).toBe(false);
  });
});

test("a payment on account that names two invoices is for a person to divide", async () => {
  const { invoice, line, match, condor } = book();
  invoice(condor, "RG-10366", 615453);
  invoice(condor, "RG-10369", 356608);
  line("TRANSPORTES CONDOR S.R.L. INV 10366 & 10369", 583237);
  const [proposal] = await match();
  expect(proposal?.automatic).toBe(false);
});

test("numbers without series that nothing announces are read where they add up", async () => {
  const { invoice, line, match, condor } = book();
  for (const [label, amount] of [
    ["48185", 410000],
    ["48186", 447205],
    ["48188", 872860],
  ] as const)
    invoice(condor, label, amount);
  line("DEPOSIT 48185, 48186, 48188", 1730065);
  expect(paid((await match())[0])).toEqual(["48185 net#1 4100.00", "48186 net#1 4472.05", "48188 net#1 8728.60"]);
});

test.each(["RECHNUNG NR. 10420", "RG NR 10420", "RGN 10420"])("%s names an invoice", async (text) => {
  const { invoice, line, match, condor } = book();
  invoice(condor, "RG-10420", 400000);
  line(text, 180000);
  expect(paid((await match())[0])).toEqual(["RG-10420 net#1 1800.00"]);
});

test.each(["DE CONDORI LEYVA JUAN CARLOS", "DE LEYVA CONDORI JUAN CARLOS"])(
  "a relative of a client is not that client: %s",
  async (text) => {
    const { client, invoice, line, match } = matchBook();
    invoice(client("Olivares Condori Juan Carlos", "41236547"), "B001-1", 354000);
    invoice(client("Leyva Paz Rosa", "45678912"), "B001-2", 90000);
    line(text, 354000);
    expect((await match())[0]?.automatic).toBe(false);
  },
);

test("a client's own name without one of its surnames is still that client", async () => {
  const { client, invoice, line, match } = matchBook();
  invoice(client("Olivares Condori Juan Carlos", "41236547"), "B001-1", 354000);
  line("DE OLIVARES JUAN CARLOS", 354000);
  expect((await match())[0]?.automatic).toBe(true);
});

test("exactly 2 % less of one invoice of a known payer may be its early payment discount, which a person agrees to", async () => {
  const { invoice, line, match, condor } = book();
  invoice(condor, "F001-519", 541805, { issueOn: "2026-09-08", dueOn: "2026-10-08" });
  invoice(condor, "F001-987", 516083, { issueOn: "2026-11-14", dueOn: "2026-12-14" });
  line("TRANSPORTES CONDOR S.R.L. PRONTO PAGO", 505761, { bookedOn: "2026-11-16" });
  const [proposal] = await match();
  expect(paid(proposal)).toEqual(["F001-987 net#1 5057.61"]);
  expect(proposal?.automatic).toBe(false);
});
