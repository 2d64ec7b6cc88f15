import type { CallFunction } from "../../../../renderer/ui/calls.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";

const account = {
  id: 1,
  bank: "BCP",
  number: "193-1234567-0-12",
  currency: "PEN",
  kind: "ordinary",
  upToOn: "2026-11-19",
  bankBalanceMinor: 3142018,
} as const;

export function deposit(id: number, amountMinor: number, description: string, change: Partial<BankLine> = {}): BankLine {
  return {
    id,
    bankAccountId: 1,
    accountLabel: "BCP soles 193-…-12",
    accountKind: "ordinary",
    bookedOn: "2026-11-19",
    amountMinor,
    currency: "PEN",
    description,
    operation: `0048293${id}`,
    counterpartyDoc: null,
    counterpartyName: null,
    kind: "credit",
    status: "pending",
    version: 1,
    paymentId: null,
    clientName: null,
    batchId: null,
    reversedByLineId: null,
    note: null,
    ...change,
  };
}

const key = "20601234565-01-F001-1220";

export function sureProposal(lineId: number): Proposal {
  return {
    lineId,
    automatic: true,
    confidence: 0.99,
    word: "seguro",
    clientId: 7,
    clientName: "Transportes Cóndor S.R.L.",
    reasons: [{ code: "ruc", text: "El RUC del texto es el suyo" }],
    equation: [
      { sign: "+", label: "factura F001-1220", amountMinor: 118000 },
      { sign: "-", label: "detracción 12 %", amountMinor: 14200 },
    ],
    allocations: [{ invoiceId: 9, key, cuota: 1, part: "net", amountMinor: 103800 }],
    adjustments: [],
    favour: [],
    conversion: null,
    unallocatedMinor: 0,
    fingerprint: `sure-${lineId}`,
  };
}

const november = {
  month: "2026-11",
  status: "gap",
  lines: 20,
  openingMinor: 1000000,
  closingMinor: 3142018,
  creditsMinor: 2200000,
  debitsMinor: 57982,
  differenceMinor: 0,
  appliedMinor: 900000,
  appliedLines: 12,
  pendingMinor: 103800,
  pendingLines: 1,
} as const;

type Extras = {
  reversals?: OutputOf<"reconciliation.listReversals">["reversals"];
  favour?: OutputOf<"reconciliation.listCandidates">["favour"];
  /** Why what is accepted is skipped. */
  skips?: string;
};

/** What a bank of a few lines answers to the screen, and what the screen asked of it: the contract's edge, not our own code. */
export function fakeBank(lines: BankLine[], proposals: Proposal[], { reversals = [], favour = [], skips }: Extras = {}) {
  const asked: { name: string; input: unknown }[] = [];
  let matchFails = false;
  const line = (id: number) => lines.find((one) => one.id === id);
  const set = (id: number, change: Partial<BankLine>) => {
    const at = lines.findIndex((line) => line.id === id);
    const line = lines[at];
    if (line) lines[at] = { ...line, ...change, version: line.version + 1 };
  };
  const parts = (["net", "detraccion"] as const).map((part) => ({
    invoiceId: 9,
    key,
    document: "F001-1220",
    cuota: 1,
    part,
    dueOn: "2026-11-11",
    openMinor: part === "net" ? 103800 : 14200,
    currency: "PEN",
  }));
  const count = (status: BankLine["status"]) => lines.filter((line) => line.status === status).length;
  const answers: Record<string, (input: never) => unknown> = {
    "reconciliation.listAccounts": () => ({ accounts: [{ ...account, pending: count("pending"), lines: lines.length }] }),
    "reconciliation.listLines": ({ status, search }: { status?: string; search?: string }) => ({
      lines: lines.filter((line) => (!status || line.status === status) && (!search || line.description.includes(search))),
      counts: { pending: count("pending"), applied: count("applied"), ignored: count("ignored") },
    }),
    "reconciliation.proposeMatches": () => ({
      proposals: proposals.filter((one) => lines.some((line) => line.id === one.lineId && line.status === "pending")),
    }),
    "reconciliation.listCandidates": ({ currency }: { currency?: string }) => ({
      clients: [{ id: 7, name: "Transportes Cóndor S.R.L.", docNumber: "20512345671", openMinor: 118000 }],
      favour,
      rate: { currency: "USD", on: "2026-11-18", rateMicros: 3760000 },
      parts: currency === "USD" ? [{ ...parts[0], invoiceId: 10, document: "F001-9", openMinor: 100000, currency: "USD" }] : parts,
    }),
    "reconciliation.applyMatches": (input: { lineIds?: number[] }) => {
      if (skips && input.lineIds)
        return { applied: 0, reversed: 0, skipped: input.lineIds.map((lineId) => ({ lineId, message: skips })), batchId: null };
      const ids = input.lineIds ?? proposals.filter((one) => one.automatic).map((one) => one.lineId);
      for (const id of ids) set(id, { status: "applied", paymentId: 100 + id });
      return { applied: ids.length, reversed: 0, skipped: [], batchId: 5 };
    },
    "reconciliation.setLineStatus": ({ lineId, status }: { lineId: number; status: BankLine["status"] }) => (
      set(lineId, { status }), { lineId }
    ),
    "reconciliation.undoLine": ({ lineId }: { lineId: number }) => (set(lineId, { status: "pending", paymentId: null }), { lineId }),
    "reconciliation.matchByHand": ({ lineId }: { lineId: number }) => {
      if (matchFails) throw new AppError("conflict", "Este abono cambió mientras lo mirabas. Revísalo otra vez.");
      set(lineId, { status: "applied", paymentId: 100 + lineId });
      return { paymentId: 100 + lineId, unallocatedMinor: 0, batchId: 6 };
    },
    "reconciliation.noteLine": ({ lineId, note }: { lineId: number; note: string }) => (set(lineId, { note: note || null }), { lineId }),
    "reconciliation.listReversals": () => ({ reversals: reversals.filter(({ credit }) => line(credit.id)?.status === "applied") }),
    "reconciliation.settleReversal": ({ creditLineId, reversalLineId }: { creditLineId: number; reversalLineId: number }) => {
      set(creditLineId, { status: "ignored", paymentId: null, reversedByLineId: reversalLineId });
      return { batchId: 8 };
    },
    "reconciliation.listUnidentified": () => {
      const own = lines.filter((one) => one.status === "pending" && !proposals.some(({ lineId }) => lineId === one.id));
      const amountMinor = own.reduce((sum, one) => sum + one.amountMinor, 0);
      return {
        lines: own.map((one) => ({ ...one, ageDays: 34 })),
        totals: own.length === 0 ? [] : [{ currency: "PEN", count: own.length, amountMinor, over30Minor: amountMinor }],
      };
    },
    "payments.listPayments": () => ({ payments: [] }),
    "messages.queueThanks": () => ({ queued: 1 }),
    "reconciliation.listMonths": () => ({ months: [november] }),
    "reconciliation.getMonth": () => ({
      ...november,
      currency: "PEN",
      accountLabel: "BCP soles 193-…-12",
      groups: [{ code: "applied", label: "Cobrado a clientes", count: 12, amountMinor: 900000 }],
      inFavourMinor: 0,
      missing: [{ fromOn: "2026-11-12", toOn: "2026-11-15" }],
      pending: lines
        .filter(({ status }) => status === "pending")
        .map((one) => ({ lineId: one.id, bookedOn: one.bookedOn, description: one.description, amountMinor: one.amountMinor, ageDays: 1 })),
      findings: [],
    }),
    "undo.undoBatch": () => {
      for (const line of lines) if (line.status === "applied") set(line.id, { status: "pending", paymentId: null });
      return { undone: 1, kept: [] };
    },
  };
  const call = (async (name: string, input: never) => {
    asked.push({ name, input });
    const answer = answers[name];
    if (!answer) throw new AppError("unknown_procedure", name);
    return answer(input);
  }) as unknown as CallFunction;
  return { call, asked, lines, failMatches: () => (matchFails = true) };
}
