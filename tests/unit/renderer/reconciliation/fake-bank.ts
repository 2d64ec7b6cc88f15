import type { CallFunction } from "../../../../renderer/ui/calls.ts";
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

/** What a bank of a few lines answers to the screen, and what the screen asked of it: the contract's edge, not our own code. */
export function fakeBank(lines: BankLine[], proposals: Proposal[]) {
  const asked: { name: string; input: unknown }[] = [];
  let matchFails = false;
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
    "reconciliation.listCandidates": () => ({
      clients: [{ id: 7, name: "Transportes Cóndor S.R.L.", docNumber: "20512345671", openMinor: 118000 }],
      parts,
    }),
    "reconciliation.applyMatches": (input: { lineIds?: number[] }) => {
      const ids = input.lineIds ?? proposals.filter((one) => one.automatic).map((one) => one.lineId);
      for (const id of ids) set(id, { status: "applied", paymentId: 100 + id });
      return { applied: ids.length, skipped: [], batchId: 5 };
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
