/** Where passwords are kept, outside every ledger. A value is only read where it is used: it reaches no answer, log or ledger. */
export type Secrets = {
  /** The secret of that name; undefined when there is none. @throws AppError conflict when it can no longer be read here */
  get(name: string): Promise<string | undefined>;
  /** Keeps a secret in the place of the one before. @throws AppError disk */
  set(name: string, value: string): Promise<void>;
  remove(name: string): Promise<void>;
};

/** The system's own safe (the keychain, DPAPI): closes a text so that only the same user of the same computer opens it. */
export type SystemSafe = {
  /** The text, closed; undefined where the system has no safe to speak of. */
  close(text: string): Promise<string | undefined>;
  /** The text again; undefined when it cannot be opened here. */
  open(closed: string): Promise<string | undefined>;
};
