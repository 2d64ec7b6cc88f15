import { AppError } from "../shared/contract/errors.ts";
import type { InputOf, OutputOf, ProcedureName } from "../shared/contract/index.ts";
import type { App } from "./app-types.ts";

/** Calls a procedure by the types of the contract. */
export type TypedCall = <Name extends ProcedureName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;

/** The application's calls for code that cannot go on without their answer: a failure is thrown as the AppError that it carries. */
export function typedCall(app: Pick<App, "call">): TypedCall {
  return async (name, input) => {
    const answer = await app.call(name, input);
    if (!answer.ok) throw new AppError(answer.error.code, answer.error.message, answer.error.details);
    return answer.value as OutputOf<typeof name>;
  };
}
