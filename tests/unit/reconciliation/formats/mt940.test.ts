import { expect, test } from "vitest";
import { parseStatement } from "../../../fixtures/statements/open-statement.ts";

const message = (...fields: string[]) => [":20:EXTRACTO", ":25:00110123456789", ":28C:12/1", ...fields, "-"].join("\r\n");

test("MT940 gives the movements of each message, with its balances", async () => {
  const first = message(
    ":60F:C261112PEN1000,",
    ":61:2611131113C1180,00NTRFF001-12//B4E07XM",
    ":86:ABONO DE FERRETERIA ROJAS POR LA FACTURA F001-12 DE SETIEMBRE Y OC",
    "TUBRE",
    ":61:261113D12,5NCHGNONREF",
    ":86:PORTES",
    ":62F:C261113PEN2167,5",
  );
  const second = message(":60M:C261113PEN2167,50", ":61:2611141114RC180,NMSCNONREF", ":86:ABONO ERRADO", ":62F:C261114PEN1987,50");
  const [one, two] = await parseStatement(`{1:F01BANKPEPL}{4:\r\n${first}}\r\n${second}\r\n`, "extracto.sta");
  expect(one).toMatchObject({ format: "mt940", account: "00110123456789", currency: "PEN", openingMinor: 100000, closingMinor: 216750 });
  expect(one?.warnings).toEqual([]);
  expect(one?.lines).toEqual([
    {
      row: 6,
      bookedOn: "2026-11-13",
      amountMinor: 118000,
      description: "ABONO DE FERRETERIA ROJAS POR LA FACTURA F001-12 DE SETIEMBRE Y OCTUBRE",
      operation: "B4E07XM",
      kind: "credit",
    },
    { row: 9, bookedOn: "2026-11-13", amountMinor: -1250, description: "PORTES", kind: "fee" },
  ]);
  expect(two?.lines).toMatchObject([{ bookedOn: "2026-11-14", amountMinor: -18000, kind: "reversal" }]);
});

test("the letter of the currency, the mark of a taken back movement and the value date are told apart", async () => {
  const [statement] = await parseStatement(
    message(":60F:C200219EUR0,00", ":61:2002010219RDR1027,25N068NONREF", ":61:2002020219DR20,00N037A1", ":62F:C200219EUR1007,25"),
    "a.txt",
  );
  expect(statement?.lines.map(({ bookedOn, amountMinor, kind }) => [bookedOn, amountMinor, kind])).toEqual([
    ["2020-02-01", 102725, "reversal"],
    ["2020-02-02", -2000, "debit"],
  ]);
});

test("subfields give what for and who", async () => {
  const [statement] = await parseStatement(
    message(":60F:C261113PEN0,", ":61:261113C5,N051NONREF", ":86:166?00ABONO?20FACT F001-?2112?30BCPLPEPL?32FERRETERIA RO?33JAS S.A.C."),
    "a.txt",
  );
  expect(statement?.lines).toMatchObject([{ description: "ABONO FACT F001-12", counterpartyName: "FERRETERIA ROJAS S.A.C." }]);
});

test("subfields stand behind the mark of each bank", async () => {
  const fields = (mark: string) => ["020", "00ABONO", "20FACT F001-12", "32ROJAS SAC"].join(mark);
  for (const mark of ["~", "^", "<"]) {
    const [statement] = await parseStatement(message(":60F:C261113PEN0,", ":61:261113C5,N051NONREF", `:86:${fields(mark)}`), "a.txt");
    expect(statement?.lines).toMatchObject([{ description: "ABONO FACT F001-12", counterpartyName: "ROJAS SAC" }]);
  }
});

test("days written with their century are read", async () => {
  const [statement] = await parseStatement(
    message(":60F:C20261112USD10,00", ":61:20261113C5,00NTRFX1", ":61:202611141114D2,00NTRFX2", ":62F:C20261114USD13,00"),
    "a.sta",
  );
  expect(statement).toMatchObject({ currency: "USD", openingMinor: 1000, closingMinor: 1300, rejected: [], warnings: [] });
  expect(statement?.lines.map(({ bookedOn, amountMinor }) => [bookedOn, amountMinor])).toEqual([
    ["2026-11-13", 500],
    ["2026-11-14", -200],
  ]);
});

test("MT942 tells the movements so far, without balances", async () => {
  const content =
    ":20:A\n:25:123456\n:28C:1\n:34F:USD0,\n:13D:2611131200-0500\n:61:261113C7,50NTRFX1\n:86:/NAME/ROJAS SAC/REMI/F001-12\n:90C:1USD7,50\n-";
  const [statement] = await parseStatement(content, "a.942");
  expect(statement).toMatchObject({ currency: "USD", lines: [{ amountMinor: 750, counterpartyName: "ROJAS SAC" }], warnings: [] });
});

test("a line that is no movement is rejected, and balances that do not add up are told", async () => {
  const [statement] = await parseStatement(message(":60F:C261113PEN10,00", ":61:abril", ":62F:C261113PEN20,00"), "a.txt");
  expect(statement?.rejected.map(({ row }) => row)).toEqual([5]);
  expect(statement?.warnings.map(({ code }) => code)).toEqual(["balance_mismatch"]);
});

test("a movement on the 30th of February keeps the last day of the month and says so", async () => {
  const [statement] = await parseStatement(message(":60F:C260227PEN100,", ":61:2602300301D6,00NCHGNONREF", ":62F:C260301PEN94,"), "a.sta");
  expect(statement?.lines.map(({ bookedOn, amountMinor }) => [bookedOn, amountMinor])).toEqual([["2026-02-28", -600]]);
  expect(statement?.warnings.map(({ code }) => code)).toEqual(["date_assumed"]);
  const [wrong] = await parseStatement(message(":60F:C260227PEN100,", ":61:2613450301D6,00NCHGNONREF"), "a.sta");
  expect(wrong?.rejected).toHaveLength(1);
});

test("balances count though their tag lost a colon or a zero became a letter", async () => {
  const [statement] = await parseStatement(message(":60F:C261112PENO0,00", ":61:261113C1,00NTRFNONREF", ":62FC261113PEN1,00"), "a.sta");
  expect(statement).toMatchObject({ currency: "PEN", openingMinor: 0, closingMinor: 100, warnings: [] });
});

test("movements cut out of a message are still movements", async () => {
  const [statement, ...others] = await parseStatement(
    ":61:2611131113C1180,00NTRFF001-12\r\n:86:ROJAS\r\n:61:261114D5,NCHGNONREF\r\n-",
    "a.sta",
  );
  expect(statement?.lines.map(({ amountMinor }) => amountMinor)).toEqual([118000, -500]);
  expect(others).toEqual([]);
});
