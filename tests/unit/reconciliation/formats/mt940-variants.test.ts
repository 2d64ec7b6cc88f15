import { expect, test } from "vitest";
import { encodings } from "../../../fixtures/statements/bank-table.ts";
import { parseStatement } from "../../../fixtures/statements/open-statement.ts";

const HEAD = [":20:EXTRACTO", ":25:0011-0123456789", ":28C:12/1", ":60F:C261112PEN1000,"];
const usual = [
  ...HEAD,
  ":61:2611131113C1180,00NTRFF001-12//B4E07XM",
  ":86:ABONO DE ROJAS",
  ":62F:C261113PEN2180,",
  ":64:C261113PEN2180,",
  ":65:C261114PEN2180,",
];
const lineOf = async (line: string, ...details: string[]) => (await parse([...HEAD, line, ...details]))?.lines[0];
const parse = async (fields: readonly string[]) => (await parseStatement(fields.join("\r\n"), "a.sta"))[0];

test.each([
  [
    "in its envelope",
    (text: string) => `{1:F01BCPLPEPLAXXX0000000000}{2:O9400000000000BCPLPEPLXXXX00000000000000000000N}{4:\r\n${text}\r\n-}{5:{CHK:0000}}`,
  ],
  ["in an envelope on the line of its first field", (text: string) => `{1:F01BCPLPEPL}{2:I940X}{4:${text}\r\n-}`],
  ["with LF alone", (text: string) => text.replace(/\r\n/g, "\n")],
  ["with CR alone", (text: string) => text.replace(/\r\n/g, "\r")],
  ["with blanks behind its lines", (text: string) => text.replace(/\r\n/g, "   \r\n")],
  ["indented", (text: string) => text.replace(/^:/gm, " :")],
  ["behind the bank's own lines", (text: string) => `BCPLPEPL\r\n940\r\nBCPLPEPL\r\n${text}\r\n-`],
  ["without a hyphen at its end", (text: string) => text],
  ["with a hyphen and a note behind", (text: string) => `${text}\r\n-\r\nFIN DEL ARCHIVO`],
])("a file %s says the same", async (_, change) => {
  const [statement] = await parseStatement(change(usual.join("\r\n")), "a.sta");
  expect(statement).toMatchObject({
    account: "0011-0123456789",
    currency: "PEN",
    openingMinor: 100000,
    closingMinor: 218000,
    warnings: [],
    rejected: [],
  });
  expect(statement?.lines.map(({ row: _row, ...line }) => line)).toEqual([
    { bookedOn: "2026-11-13", amountMinor: 118000, description: "ABONO DE ROJAS", operation: "B4E07XM", kind: "credit" },
  ]);
});

test.each(Object.keys(encodings) as (keyof typeof encodings)[])("names keep their accents in %s", async (encoding) => {
  const bytes = encodings[encoding](usual.join("\r\n").replace("ROJAS", "MUÑOZ"));
  const [statement] = await parseStatement(new Uint8Array(bytes), "a.sta");
  expect(statement?.lines[0]?.description).toBe("ABONO DE MUÑOZ");
});

test.each([
  [":61:261113C1234,NTRFA1", 123400, "credit"],
  [":61:261113C1234,5NTRFA1", 123450, "credit"],
  [":61:261113C1.234,50NTRFA1", 123450, "credit"],
  [":61:261113C1234.50NTRFA1", 123450, "credit"],
  [":61:261113C,50NTRFA1", 50, "credit"],
  [":61:2611131113D20,NCHKA1", -2000, "debit"],
  [":61:2611131113DR20,00NTRFA1", -2000, "debit"],
  [":61:2611131113CM5000,00S05168790452", 500000, "credit"],
  [":61:2611131113CR653,00S445328556-76501096", 65300, "credit"],
  [":61:2611131113RC1180,NMSCA1", -118000, "reversal"],
  [":61:2611131113RD1180,NMSCA1", 118000, "reversal"],
  [":61:2611131113RDN1180,NMSCA1", 118000, "reversal"],
  [":61:261113    C20,00NTRFA1", 2000, "credit"],
  [":61:2611131113C 20,00NTRFA1", 2000, "credit"],
  [":61:2611131113CF2402,00S   X", 240200, "credit"],
  [":61:261113C20,00", 2000, "credit"],
  [":61:261113C0,92FMSCNONREF", 92, "credit"],
  [":61:261113EC20,00NTRFA1", 2000, "credit"],
  [":61:261113C0,NTRFA1", 0, "debit"],
  [":61:261113C\r\n20,00NTRFA1", 2000, "credit"],
])("%s", async (line, amountMinor, kind) => {
  expect(await lineOf(line)).toMatchObject({ bookedOn: "2026-11-13", amountMinor, kind });
});

test.each([":61:261332C20,NTRFA1", ":61:261113X20,NTRFA1", ":61:", ":61:261113C99999999999999999,NTRFA1"])(
  "%s is no movement, and is named",
  async (line) => {
    const statement = await parse([...HEAD, line]);
    expect([statement?.lines, statement?.rejected.map(({ row }) => row)]).toEqual([[], [5]]);
  },
);

test("the value date counts, also where the bank booked it in another year", async () => {
  expect((await lineOf(":61:2512310102C20,00NTRFA1"))?.bookedOn).toBe("2025-12-31");
  expect((await lineOf(":61:2601021231C20,00NTRFA1"))?.bookedOn).toBe("2026-01-02");
});

test.each([
  [":61:261113C20,NTRFF001-12//B4E07", "B4E07"],
  [":61:261113C20,NTRFF001-12", "F001-12"],
  [":61:261113C20,NMSC341241773/1XXXXX//O/341241774", "O/341241774"],
  [":61:261113C20,NTRFNONREF//0000000000", undefined],
  [":61:261113C20,NTRFEREF", undefined],
  [":61:261113C20,NTRFPAGO//BIPI-dvT1FzfMqvzF5HaU4oetlH7SGRkonU", "BIPI-dvT1FzfMqvzF5HaU4oetlH7SGRkonU"],
])("the number of %s", async (line, operation) => expect((await lineOf(line))?.operation).toBe(operation));

test.each([
  ["free text on several lines", [":86:ABONO", "DE ROJAS", "F001-12"], "ABONO DE ROJAS F001-12", undefined],
  ["words between slashes", [":86:/EREF/X/NAME/ROJAS SAC/REMI/F001-12"], "/EREF/X/NAME/ROJAS SAC/REMI/F001-12", "ROJAS SAC"],
  ["subfields", [":86:166?00ABONO?20FACT F001-12?32ROJAS"], "ABONO FACT F001-12", "ROJAS"],
  ["subfields without a code before them", [":86:?00ABONO?20FACT F001-12?32ROJAS"], "ABONO FACT F001-12", "ROJAS"],
  ["subfields with a question in them", [":86:166?20PAGO? F001-12?21 DE MAYO"], "PAGO? F001-12 DE MAYO", undefined],
  ["subfields cut into lines", [":86:166?00ABONO?20FACT F0", "01-12?32ROJAS"], "ABONO FACT F001-12", "ROJAS"],
  ["numbered lines", [":NS:01FACT F001-12", "02 DE MAYO", "15ROJAS", "17ABONO"], "ABONO FACT F001-12 DE MAYO", "ROJAS"],
  ["a line that looks like nothing", [":86:-CHQ73401   TX: 12:30", ":no es un campo"], "-CHQ73401 TX: 12:30 :no es un campo", undefined],
  ["two fields", [":86:ABONO", ":86:ROJAS"], "ABONO ROJAS", undefined],
])("details as %s", async (_, details, description, counterpartyName) => {
  const line = await lineOf(":61:261113C20,NTRFA1", ...details);
  expect([line?.description, line?.counterpartyName]).toEqual([description, counterpartyName]);
});

test("without details, what stands below the movement tells of it; what stands below the balance does not", async () => {
  const statement = await parse([...HEAD, ":61:261113C20,NTRFA1", "ROJAS SAC", ":62F:C261113PEN1020,", ":86:SALDO FINAL"]);
  expect(statement?.lines.map(({ description }) => description)).toEqual(["ROJAS SAC"]);
});

test("pages of one statement hand on their balance; a balance without its currency counts too", async () => {
  const pages = [
    ...HEAD.slice(0, 3),
    ":60F:C261112PEN0,",
    ":61:261113C5,NTRFA1",
    ":62M:C2611135,",
    "-",
    ...HEAD.slice(0, 3),
    ":60M:C261113PEN5,",
    ":61:261113C5,NTRFA2",
    ":62F:C261113PEN10,",
  ];
  const statements = await parseStatement(pages.join("\n"), "a.sta");
  expect(statements.map(({ openingMinor, closingMinor, warnings }) => [openingMinor, closingMinor, warnings])).toEqual([
    [0, 500, []],
    [500, 1000, []],
  ]);
});

test("several statements behind one reference are told apart", async () => {
  const days = [
    ":60F:C261112PEN0,",
    ":61:261113C5,NTRFA1",
    ":62F:C261113PEN5,",
    ":60F:C261113PEN5,",
    ":61:261114C5,NTRFA2",
    ":62F:C261114PEN10,",
  ];
  const other = [":25:222222", ":60F:C261112USD0,", ":62F:C261112USD0,"];
  const statements = await parseStatement([...HEAD.slice(0, 3), ...days, ...other].join("\n"), "a.sta");
  expect(statements.map(({ account, currency, lines, warnings }) => [account, currency, lines.length, warnings])).toEqual([
    ["0011-0123456789", "PEN", 1, []],
    ["0011-0123456789", "PEN", 1, []],
    ["222222", "USD", 0, []],
  ]);
});

test("a movement that is missing between the balances is told with the amount; a debit balance is below zero", async () => {
  const statement = await parse([":20:A", ":25:123456", ":60F:D261112PEN100,", ":61:261113C20,NTRFA1", ":62F:D261113PEN50,"]);
  expect(statement?.openingMinor).toBe(-10000);
  expect(statement?.warnings[0]?.message).toContain("30.00");
});
