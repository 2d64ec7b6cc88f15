import { describe, expect, test } from "vitest";
import { weighAlias } from "../../../../../main/reconciliation/matching/evidence/alias-index.ts";
import { gatherEvidence, indexEvidence } from "../../../../../main/reconciliation/matching/evidence/evidence.ts";
import type { Alias, MatchLine } from "../../../../../main/reconciliation/matching/model.ts";
import { matchBook } from "../../../../fixtures/statements/match-book.ts";

const { client, clients } = matchBook();
const condor = client("Transportes Cóndor S.R.L.", "20512345671");
const andina = client("Constructora Andina del Sur S.A.C.", "20100047218");
for (let index = 0; index < 30; index++) client(`Empresa Zeta${index} S.A.C.`, `2060000${String(index).padStart(4, "0")}`);

const alias = (key: string, changes: Partial<Alias> = {}): Alias => ({
  clientId: condor,
  kind: "name",
  key,
  shown: key.toUpperCase(),
  times: 4,
  timesAll: changes.times ?? 4,
  lastOn: "2026-03-12",
  isManual: false,
  ...changes,
});
const line = (description: string, changes: Partial<MatchLine> = {}): MatchLine => ({
  id: 1,
  bankAccountId: 1,
  accountKind: "ordinary",
  bookedOn: "2026-11-19",
  amountMinor: 1,
  currency: "PEN",
  description,
  operation: null,
  counterpartyDoc: null,
  counterpartyName: null,
  kind: "credit",
  ...changes,
});
const read = async (aliases: Alias[], ...lines: Parameters<typeof line>) =>
  gatherEvidence(line(...lines), await indexEvidence([], clients, undefined, aliases));

describe("who was recognised before is recognised again", () => {
  test("by the name of a partner who pays for the company", async () => {
    const { payers, isStranger } = await read([alias("percy cam")], "TE PAGÓ Percy Cam*", { counterpartyName: "Percy Cam*" });
    expect(payers).toMatchObject([{ clientId: condor, isStrong: true }]);
    expect(payers[0]?.reason).toEqual({
      code: "payer_alias",
      text: "Alias aprendido el 12/03 de 4 pagos: «PERCY CAM» paga por Transportes Cóndor S.R.L.",
    });
    expect(isStranger).toBe(false);
  });

  test("by the RUC of another company of the group, where it is no stranger", async () => {
    const { payers, isStranger } = await read([alias("20131312955", { kind: "doc" })], "TRAN.CTAS.TERC 20131312955");
    expect(payers[0]).toMatchObject({ clientId: condor, isStrong: true });
    expect(isStranger).toBe(false);
  });

  test.each(["TRF CTA 193-1234567-0-89", "TRF 1931234567089", "ABONO DESDE 193 1234567 0 89 LIMA"])("by the account, %s", async (text) =>
    expect((await read([alias("1931234567089", { kind: "account" })], text)).payers[0]?.clientId).toBe(condor),
  );

  test("by the DNI that is inside the RUC of a person", async () =>
    expect((await read([alias("45678912", { kind: "doc" })], "ABONO 10456789124")).payers[0]?.clientId).toBe(condor));

  test("inside a longer text, or cut: a little less surely", async () => {
    const whole = (await read([alias("percy campos")], "ABONO CCE PERCY CAMPOS")).payers[0];
    const longer = (await read([alias("percy campos")], "ABONO CCE SR PERCY CAMPOS LOCAL MIRAFLORES")).payers[0];
    const cut = (await read([alias("percy campos")], "YAPE PERCY CAM")).payers[0];
    for (const payer of [longer, cut]) {
      expect(payer).toMatchObject({ clientId: condor, isStrong: false });
      expect(payer?.weight).toBeLessThan(whole?.weight ?? 0);
    }
  });
});

test("the more confirmations and the fewer contradictions, the more it weighs", () => {
  const weight = (times: number, timesAll: number) => weighAlias({ times, timesAll, isManual: false });
  expect([weight(1, 1), weight(2, 2), weight(4, 4)].map((value) => Math.round(value * 10) / 10)).toEqual([3.2, 4.2, 5.3]);
  expect(weight(4, 8)).toBeLessThan(weight(2, 2));
  expect(weighAlias({ times: 0, timesAll: 0, isManual: true })).toBeGreaterThan(5);
});

test("one confirmation, or a contradicted one, is never enough by itself; one written by hand is", async () => {
  expect((await read([alias("percy cam", { times: 1 })], "YAPE PERCY CAM")).payers[0]?.isStrong).toBe(false);
  const disputed = [alias("percy cam", { times: 3, timesAll: 4 }), alias("percy cam", { clientId: andina, times: 1, timesAll: 4 })];
  expect((await read(disputed, "YAPE PERCY CAM")).payers.map((payer) => payer.isStrong)).toEqual([false, false]);
  const manual = (await read([alias("percy cam", { times: 0, isManual: true })], "YAPE PERCY CAM")).payers[0];
  expect(manual?.isStrong).toBe(true);
  expect(manual?.reason.text).toBe("Alias que anotaste: «PERCY CAM» paga por Transportes Cóndor S.R.L.");
});

test("where the alias speaks for one client and the name for another, both stand and neither is sure", async () => {
  const { payers } = await read([alias("constructora andina sur")], "ABONO CCE CONSTRUCTORA ANDINA DEL SUR SAC");
  expect(new Set(payers.map((payer) => payer.clientId))).toEqual(new Set([condor, andina]));
  expect(payers.every((payer) => !payer.isStrong && payer.weight > 3)).toBe(true);
});

test("a text that says nothing is nobody's alias", async () => {
  expect((await read([alias("percy cam")], "DEP EFECTIVO AG CAYMA")).payers).toEqual([]);
});
