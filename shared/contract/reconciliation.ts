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

/**
 * Why a document is closed by less than it was, or charged more: fee = what the bank took, rounding = céntimos, discount = the agreed
 * early payment; interest = the agreed interest, charged as a document of its own and paid at once.
 */
export const adjustmentKind = z.enum(["fee", "rounding", "discount", "interest"]);
const adjustment = allocation.extend({ kind: adjustmentKind });
const adjustmentInput = allocationInput.extend({ kind: adjustmentKind });

/** A balance in favour that is used together with the deposit. */
const favour = allocation.extend({ paymentId: id });
const favourInput = allocationInput.extend({ paymentId: id });

/** The deposit in the currency of the documents that it pays. */
export const conversion = z.object({
  currency,
  amountMinor: minor,
  /** Soles for one unit of the other currency, in millionths: 3.752 is 3752000. */
  rateMicros: z.int().positive(),
  /** The day of the rate in the table that it was compared with; null where none is known and the rate follows from the amounts. */
  rateOn: on.nullable(),
});

export const proposal = z.object({
  lineId: id,
  automatic: z.boolean(),
  confidence: z.number().min(0).max(1),
  word: confidence,
  clientId: id.nullable(),
  clientName: z.string().nullable(),
  reasons: z.array(reason),
  /** In the deposit's currency, or in that of the documents where there is a conversion. */
  equation: z.array(equationTerm),
  /** Of the deposit; adjustments and favour close documents beside it. In the documents' currency. */
  allocations: z.array(allocation),
  adjustments: z.array(adjustment),
  favour: z.array(favour),
  conversion: conversion.nullable(),
  unallocatedMinor: minor,
  /** Stands for everything that accepting it writes: given back to applyMatches, what was seen is what is applied. */
  fingerprint: z.string(),
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
  /** Whose payment it became. */
  clientName: z.string().nullable(),
  batchId: id.nullable(),
  /** The movement by which the bank took this deposit back. */
  reversedByLineId: id.nullable(),
  /** What somebody noted while the line waits. */
  note: z.string().nullable(),
});

/** A deposit and the movement by which the bank took it back. */
const reversal = z.object({
  credit: bankLine,
  reversal: bankLine,
  /** The same operation number, and nobody decided otherwise before: may be settled with the sure ones. */
  sure: z.boolean(),
  text: z.string(),
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
      z.object({
        lineIds: z.array(id).min(1).max(200_000),
        /** Fingerprints of the proposals as they were shown: one that differs by now is skipped and said. */
        seen: z
          .array(z.object({ lineId: id, fingerprint: z.string() }))
          .max(200_000)
          .optional(),
      }),
      z.object({ automatic: z.literal(true), bankAccountId: id.optional() }),
    ]),
    z.object({
      applied: z.int(),
      /** Deposits that the bank took back, settled with `automatic`. */
      reversed: z.int(),
      skipped: z.array(z.object({ lineId: id, message: z.string() })),
      batchId: id.nullable(),
    }),
  ),
  "reconciliation.matchByHand": mutation(
    "Applies a deposit as the user says; the rest becomes the client's balance in favour.",
    z.object({
      lineId: id,
      version: z.int(),
      clientId: id,
      /** In the documents' currency. */
      allocations: z.array(allocationInput).max(1000),
      adjustments: z.array(adjustmentInput).max(100).optional(),
      favour: z.array(favourInput).max(100).optional(),
      /** Where the documents are in another currency than the deposit. */
      conversion: z.object({ currency, rateMicros: z.int().positive() }).optional(),
    }),
    z.object({ paymentId: id, unallocatedMinor: minor, batchId: id }),
  ),
  "reconciliation.setLineStatus": mutation(
    "Marks a line as not a collection, or brings it back.",
    z.object({ lineId: id, status: z.enum(["pending", "ignored"]) }),
    z.object({ lineId: id }),
  ),
  "reconciliation.undoLine": mutation("Takes back what was applied from one line.", z.object({ lineId: id }), z.object({ lineId: id })),
  "reconciliation.noteLine": mutation(
    "Notes something about a line that waits; an empty text takes the note away.",
    z.object({ lineId: id, note: shortText }),
    z.object({ lineId: id }),
  ),
  "reconciliation.listReversals": query(
    "Deposits that the bank took back and that still count: what accepting would undo.",
    z.object({ bankAccountId: id.optional() }),
    z.object({ reversals: z.array(reversal) }),
  ),
  "reconciliation.settleReversal": mutation(
    "Takes a deposit out because the bank took it back: what it paid is open again.",
    z.object({ creditLineId: id, reversalLineId: id }),
    z.object({ batchId: id }),
  ),
  "reconciliation.listUnidentified": query(
    "Deposits whose payer nobody knows, the oldest first, with their age in days.",
    z.object({ bankAccountId: id.optional() }),
    z.object({
      lines: z.array(bankLine.extend({ ageDays: z.int() })),
      totals: z.array(z.object({ currency, count: z.int(), amountMinor: minor, over30Minor: minor })),
    }),
  ),
  "reconciliation.listCandidates": query(
    "Open parts that a deposit could pay: of one client, or found by text.",
    z.object({
      lineId: id,
      clientId: id.optional(),
      search: shortText.optional(),
      /** Of documents in this currency; the line's own when absent. */
      currency: currency.optional(),
    }),
    z.object({
      clients: z.array(z.object({ id, name: z.string(), docNumber: z.string(), openMinor: minor })),
      /** Balances in favour of the client that was asked for, the oldest first. */
      favour: z.array(
        z.object({ paymentId: id, paidOn: on, method: z.string(), reference: z.string().nullable(), unallocatedMinor: minor }),
      ),
      /** The rate of the line's day where its documents may be in another currency: soles in millionths. */
      rate: z.object({ currency, on, rateMicros: z.int() }).nullable(),
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
export type AdjustmentKind = z.infer<typeof adjustmentKind>;
export type Conversion = z.infer<typeof conversion>;
export type LineKind = z.infer<typeof lineKind>;
