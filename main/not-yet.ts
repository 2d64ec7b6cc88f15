import { AppError } from "../shared/contract/errors.ts";
import type { Procedure } from "../shared/contract/procedure.ts";
import type { Handlers } from "./ledger/context.ts";

/** Handlers of a contract whose rooms are still being built. */
export function notYet<Contract extends Record<string, Procedure>>(contract: Contract): Handlers<Contract> {
  const refuse = () => Promise.reject(new AppError("internal", "Esto todavía no se puede hacer."));
  return Object.fromEntries(Object.keys(contract).map((name) => [name, refuse])) as unknown as Handlers<Contract>;
}
