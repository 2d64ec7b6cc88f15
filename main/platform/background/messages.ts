/** What travels between the application's thread and the thread of a background job. */
export type ToThread =
  /** `stop` is shared: its first byte set, the job ends at its next item. */
  { kind: "run"; name: string; input: unknown; stop: Uint8Array } | { kind: "more" };

export type FromThread =
  | { kind: "items"; items: unknown[] }
  | { kind: "done" }
  /** `code` is there when it was an AppError. */
  | { kind: "failed"; error: { code?: string; message: string; details?: unknown } };
