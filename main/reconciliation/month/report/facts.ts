import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { GroupCode } from "../groups.ts";

/** What a report of one month of an account is made from. */
export type ReportFacts = {
  company: { name: string; ruc: string };
  month: OutputOf<"reconciliation.getMonth">;
  /** Every movement of the month, oldest first. */
  lines: ReportLine[];
  /** Deposits of earlier months that still wait, oldest first. */
  earlier: WaitingLine[];
  /** The day of the report. */
  todayOn: string;
};

type Movement = { bookedOn: string; operation: string | null; description: string; amountMinor: number };

export type ReportLine = Movement & {
  balanceMinor: number | null;
  group: GroupCode;
  clientName: string | null;
  clientDoc: string | null;
  /** What it paid: `F001-1220`. */
  documents: string[];
  /** What somebody noted while it waits. */
  note: string | null;
  ageDays: number;
};

export type WaitingLine = Movement & { note: string | null; ageDays: number };
