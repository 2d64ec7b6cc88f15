import type { Answer } from "../shared/contract/errors.ts";
import type { AppEvent } from "../shared/contract/events.ts";
import type { SystemSafe } from "../shared/secrets.ts";

/** What a shell decides when it starts the application. */
export type AppOptions = {
  /** Ledger folder fixed by `--ledger`; absent = the company opened last. */
  ledger?: string;
  /** Where the company folders live. */
  home: string;
  /** UTC instant that fixes the clock; absent = the machine's clock. */
  now?: string;
  /** Also parses what the handlers answer with their schemas (tests). */
  checkOutputs?: boolean;
  /** The system's own safe, where the shell has one: what closes the passwords that are kept. */
  systemSafe?: SystemSafe;
};

export type CallOptions = { requestId?: string; signal?: AbortSignal };

/** The application, whatever shell carries its messages. */
export type App = {
  /** Calls a procedure; never throws. */
  call(name: string, input: unknown, options?: CallOptions): Promise<Answer<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Absolute path of a file that the renderer may fetch (inside the open ledger's folder); undefined for anything else. */
  fileToServe(path: string): string | undefined;
  /** Folder where a shell may put a file dropped by the user before importing it. */
  inbox(): string;
  close(): Promise<void>;
};

/** The application in its worker thread: the same calls, asked by message. */
export type HostedApp = {
  /** Calls a procedure; never throws. */
  call(name: string, input: unknown, options?: CallOptions): Promise<Answer<unknown>>;
  /** The same call as it travels: JSON text of the input in, JSON text of the `Answer` out; never throws. */
  callText(name: string, input: string, options?: CallOptions): Promise<string>;
  subscribe(listener: (event: AppEvent) => void): () => void;
  fileToServe(path: string): Promise<string | undefined>;
  inbox(): Promise<string>;
  /** Waits for the calls under way and closes the ledger. */
  close(): Promise<void>;
};
