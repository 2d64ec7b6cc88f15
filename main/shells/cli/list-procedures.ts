import { z } from "zod";
import { contract } from "../../../shared/contract/index.ts";
import type { Procedure } from "../../../shared/contract/procedure.ts";

export type ListedProcedure = { name: string; kind: "query" | "mutation"; about: string; input: unknown; output: unknown };

/** The whole contract, by name: kind, what it is for, and JSON Schemas of what a caller writes and what it gets. */
export function listProcedures(): ListedProcedure[] {
  const all: Record<string, Procedure> = contract;
  return Object.entries(all)
    .map(([name, { kind, about, input, output }]) => ({
      name,
      kind,
      about,
      input: jsonSchema(input, "input"),
      output: jsonSchema(output, "output"),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What JSON Schema cannot say (a rule checked by code) is left open there; the door still checks it. */
function jsonSchema(schema: z.ZodType, io: "input" | "output"): unknown {
  return z.toJSONSchema(schema, { io, unrepresentable: "any" });
}
