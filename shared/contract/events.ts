/** What the application tells every shell without being asked. */
export type Topic = "settings" | "clients" | "invoices" | "payments" | "reconciliation" | "followup" | "templates" | "letters" | "messages";

export type AppEvent =
  /** The ledger changed in these rooms: screens that show them ask again. */
  | { kind: "changes"; topics: Topic[] }
  /** Progress of a call under way; `total` 0 when it is not known. */
  | { kind: "progress"; requestId: string; done: number; total: number; label: string }
  /** Another company was opened: every screen starts again. */
  | { kind: "company" };
