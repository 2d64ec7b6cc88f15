import type { z } from "zod";

/** A query reads the ledger; a mutation may change it and leaves an audit row. */
export type ProcedureKind = "query" | "mutation";

export type Procedure<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  kind: ProcedureKind;
  input: Input;
  output: Output;
  /** One English line for the scripting interface. */
  about: string;
};

export function query<Input extends z.ZodType, Output extends z.ZodType>(about: string, input: Input, output: Output) {
  return { kind: "query", about, input, output } as const satisfies Procedure<Input, Output>;
}

export function mutation<Input extends z.ZodType, Output extends z.ZodType>(about: string, input: Input, output: Output) {
  return { kind: "mutation", about, input, output } as const satisfies Procedure<Input, Output>;
}

/**
 * Joins the features' procedures into one contract.
 * @throws Error when two features carry the same name: at start, not when the user clicks.
 */
export function mergeContracts<Parts extends Record<string, Procedure>[]>(...parts: Parts): UnionToIntersection<Parts[number]> {
  const merged: Record<string, Procedure> = {};
  for (const part of parts) {
    for (const [name, procedure] of Object.entries(part)) {
      if (Object.hasOwn(merged, name)) throw new Error(`Two procedures are named ${name}`);
      merged[name] = procedure;
    }
  }
  return merged as UnionToIntersection<Parts[number]>;
}

type UnionToIntersection<Union> = (Union extends unknown ? (value: Union) => void : never) extends (value: infer Whole) => void
  ? Whole
  : never;
