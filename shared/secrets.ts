/** Where passwords are kept, outside every ledger. A value is only read where it is used: it reaches no answer, log or ledger. */
export type Secrets = {
  /** The secret of that name; undefined when there is none. @throws AppError conflict when it can no longer be read here */
  get(name: string): Promise<string | undefined>;
  /** Keeps a secret in the place of the one before. @throws AppError disk */
  set(name: string, value: string): Promise<void>;
  remove(name: string): Promise<void>;
};
