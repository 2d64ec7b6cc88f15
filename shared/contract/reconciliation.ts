import { z } from "zod";
import { allocation, allocationInput, currency, empty, finding, id, minor, on, partKind, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";
import { bankAccountKind } from "./settings.ts";

/** Which column of a table holds what; by heading text, or by position (0 = first) where there is no heading. */
export const columnMapping = z.object({
  /** Position of the headings, 0 = first row; -1 when the table has none. */
  headerRow: z.int().min(-1).max(50).optional(),
  bookedOn: z.union([z.string(), z.int()]),
  description: z.union([z.string(), z.int()]),
  /** One signed column, or two (money in, money out). */
  amount: z.union([z.string(), z.int()]).optional(),
  credit: z.union([z.string(), z.int()]).optional(),
  debit: z.union([z.string(), z.int()]).optional(),
  operation: z.union([z.string(), z.int()]).optional(),
  balance: z.union([z.string(), z.int()]).optional(),
  counterpartyDoc: z.union([z.string(), z.int()]).optional(),
  counterpartyName: z.union([z.string(), z.int()]).optional(),
  dateOrder: z.enum(["dmy", "mdy", "ymd"]).optional(),
  currency: currency.optional(),
});

export const lineKind = z.enum(["credit", "debit", "itf", "fee", "interest", "reversal"]);
const lineStatus = z.enum(["pending", "applied", "ignored"]);
const confidence = z.enum(["seguro", "probable", "dudoso", "ninguno"]);
const reason = z.object({ code: z.string(), text: z.string() });

/** One term of the equation drawn for a proposal: the deposit = what is paid of each document - what is missing. */
const equationTerm = z.object({ sign: z.enum(["+", "-"]), label: z.string(), amountMinor: minor });

export const proposal = z.object({
  lineId: id,
  automatic: z.boolean(),
  confidence: z.number().min(0).max(1),
  word: confidence,
  clientId: id.nullable(),
  clientName: z.string().nullable(),
  reasons: z.array(reason),
  equation: z.array(equationTerm),
  allocations: z.array(allocation),
  unallocatedMinor: minor,
});

export const bankLine = z.object({
  id,
  bankAccountId: id,
  accountLabel: z.string(),
  accountKind: bankAccountKind,
  bookedOn: on,
  amountMinor: minor,
  currency,
  description: z.string(),
  operation: z.string().nullable(),
  counterpartyDoc: z.string().nullable(),
  counterpartyName: z.string().nullable(),
  kind: lineKind,
  status: lineStatus,
  version: z.int(),
  paymentId: id.nullable(),
  batchId: id.nullable(),
});

export const reconciliationContract = {
  "reconciliation.listAccounts": query(
    "The company's bank accounts with the last balance the bank stated and how far the statements reach.",
    empty,
    z.object({
      accounts: z.array(
        z.object({
          id,
          bank: z.string(),
          number: z.string(),
          currency,
          kind: bankAccountKind,
          upToOn: on.nullable(),
          bankBalanceMinor: minor.nullable(),
          pending: z.int(),
          lines: z.int(),
        }),
      ),
    }),
  ),
  "reconciliation.importStatement": mutation(
    "Imports a bank statement; unknown tables answer needs_mapping with the columns seen.",
    z.object({ path: z.string().min(1), bankAccountId: id.optional(), mapping: columnMapping.optional() }),
    z.object({
      format: z.string(),
      account: z.string().nullable(),
      bankAccountId: id,
      currency,
      lines: z.int(),
      creditsMinor: minor,
      debitsMinor: minor,
      firstOn: on.nullable(),
      lastOn: on.nullable(),
      added: z.int(),
      alreadyKnown: z.int(),
      rejected: z.array(z.object({ row: z.int(), message: z.string() })),
      warnings: z.array(finding),
      statements: z.int(),
      batchId: id.nullable(),
    }),
  ),
  "reconciliation.recordLines": mutation(
    "Records bank movements without a file.",
    z.object({
      bankAccountId: id.optional(),
      currency,
      lines: z
        .array(
          z.object({
            bookedOn: on,
            amountMinor: minor,
            description: z.string().max(1000),
            operation: shortText.optional(),
            counterpartyDoc: shortText.optional(),
            counterpartyName: shortText.optional(),
          }),
        )
        .min(1)
        .max(200_000),
    }),
    z.object({ lineIds: z.array(id), batchId: id }),
  ),
  "reconciliation.listLines": query(
    "Bank lines, newest first.",
    z.object({
      bankAccountId: id.optional(),
      status: lineStatus.optional(),
      onlyCredits: z.boolean().optional(),
      search: shortText.optional(),
      beforeId: id.optional(),
      limit: z.int().min(1).max(5000).optional(),
    }),
    z.object({ lines: z.array(bankLine), counts: z.object({ pending: z.int(), applied: z.int(), ignored: z.int() }) }),
  ),
  "reconciliation.proposeMatches": query(
    "What each pending deposit most likely pays, with the reasons.",
    z.object({ lineIds: z.array(id).max(200_000).optional(), bankAccountId: id.optional() }),
    z.object({ proposals: z.array(proposal) }),
  ),
  "reconciliation.applyMatches": mutation(
    "Applies the proposals of these lines, or all that are sure, in one transaction.",
    z.union([
      z.object({ lineIds: z.array(id).min(1).max(200_000) }),
      z.object({ automatic: z.literal(true), bankAccountId: id.optional() }),
    ]),
    z.object({ applied: z.int(), skipped: z.array(z.object({ lineId: id, message: z.string() })), batchId: id.nullable() }),
  ),
  "reconciliation.matchByHand": mutation(
    "Applies a deposit as the user says; the rest becomes the client's balance in favour.",
    z.object({ lineId: id, version: z.int(), clientId: id, allocations: z.array(allocationInput).max(1000) }),
    z.object({ paymentId: id, unallocatedMinor: minor, batchId: id }),
  ),
  "reconciliation.setLineStatus": mutation(
    "Marks a line as not a collection, or brings it back.",
    z.object({ lineId: id, status: z.enum(["pending", "ignored"]) }),
    z.object({ lineId: id }),
  ),
  "reconciliation.undoLine": mutation("Takes back what was applied from one line.", z.object({ lineId: id }), z.object({ lineId: id })),
  "reconciliation.listCandidates": query(
    "Open parts that a deposit could pay: of one client, or found by text.",
    z.object({ lineId: id, clientId: id.optional(), search: shortText.optional() }),
    z.object({
      clients: z.array(z.object({ id, name: z.string(), docNumber: z.string(), openMinor: minor })),
      parts: z.array(
        z.object({
          invoiceId: id,
          key: z.string(),
          document: z.string(),
          cuota: z.int(),
          part: partKind,
          dueOn: on,
          openMinor: minor,
          currency,
        }),
      ),
    }),
  ),
};
export type ColumnMapping = z.infer<typeof columnMapping>;
export type Proposal = z.infer<typeof proposal>;
export type BankLine = z.infer<typeof bankLine>;
export type LineKind = z.infer<typeof lineKind>;
