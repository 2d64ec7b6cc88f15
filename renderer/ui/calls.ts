import {
  keepPreviousData,
  type QueryClient,
  type QueryKey,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { createContext, useContext, useRef, useState } from "react";
import { AppError } from "../../shared/contract/errors.ts";
import type { Topic } from "../../shared/contract/events.ts";
import type { InputOf, OutputOf, ProcedureName } from "../../shared/contract/index.ts";

export type CallProgress = { done: number; total: number; label: string };

/** How calls leave the screen; the application's frame provides it, tests may provide another. */
export type CallFunction = <Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
  options?: { signal?: AbortSignal; onProgress?: (progress: CallProgress) => void },
) => Promise<OutputOf<Name>>;

export const CallContext = createContext<CallFunction>(() =>
  Promise.reject(new AppError("internal", "La pantalla no está conectada al programa.")),
);

/** What each feature's queries read: a change in one of these topics makes them ask again. */
const READS: Record<string, readonly Topic[]> = {
  settings: ["settings", "clients", "invoices", "payments", "reconciliation", "followup", "messages"],
  clients: ["clients", "invoices", "payments", "reconciliation", "followup", "letters", "messages"],
  invoices: ["clients", "invoices", "payments", "reconciliation", "letters", "messages"],
  payments: ["clients", "invoices", "payments", "reconciliation"],
  reconciliation: ["settings", "clients", "invoices", "payments", "reconciliation"],
  followup: ["settings", "clients", "invoices", "payments", "reconciliation", "followup", "letters", "messages"],
  templates: ["settings", "templates", "clients", "invoices"],
  letters: ["settings", "templates", "clients", "invoices", "payments", "reconciliation", "followup", "letters"],
  dossier: ["clients", "invoices", "payments", "followup", "letters", "messages"],
  messages: ["settings", "templates", "clients", "invoices", "payments", "reconciliation", "followup", "letters", "messages"],
  // A preview of an import is asked again once something came in; the report of one stays as it was given.
  imports: ["clients", "invoices", "payments", "reconciliation"],
  insights: ["clients", "invoices", "payments", "reconciliation"],
  undo: ["invoices", "payments", "reconciliation", "letters"],
  rates: ["settings", "reconciliation"],
  ledger: [],
};

/** The key under which a call's answer is kept. */
export function callKey<Name extends ProcedureName>(name: Name, input?: InputOf<Name>): QueryKey {
  return input === undefined ? ["call", name] : ["call", name, input];
}

/** Whether the answer kept under a key may be stale after changes in these topics. */
export function readsTopics(key: QueryKey, topics: readonly Topic[]): boolean {
  const feature = key[0] === "call" ? String(key[1]).split(".")[0] : undefined;
  return feature !== undefined && (READS[feature] ?? []).some((topic) => topics.includes(topic));
}

/** Forgets what was asked of the company before; the status stays in sight until the new one is known, so that the window does not blink. */
export function startAnew(queries: QueryClient): void {
  const isStatus = (key: QueryKey) => key[1] === ("settings.getStatus" satisfies ProcedureName);
  void queries.resetQueries({ predicate: (query) => !isStatus(query.queryKey) });
  void queries.invalidateQueries({ predicate: (query) => isStatus(query.queryKey) });
}

type QueryOptions = { enabled?: boolean; keepPrevious?: boolean };

/** The answer of a query procedure, asked again whenever what it reads changes. `keepPrevious` shows the last answer while a new input is asked. */
export function useCall<Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
  options: QueryOptions = {},
): UseQueryResult<OutputOf<Name>, AppError> {
  const call = useContext(CallContext);
  return useQuery({
    queryKey: callKey(name, input),
    queryFn: ({ signal }) => call(name, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A procedure to call on demand: react-query's mutation, with the progress of a long call and a way to cancel it. */
export function useMutationCall<Name extends ProcedureName>(name: Name) {
  const call = useContext(CallContext);
  const queries = useQueryClient();
  const [progress, setProgress] = useState<CallProgress>();
  const controller = useRef<AbortController>(undefined);
  const mutation = useMutation<OutputOf<Name>, AppError, InputOf<Name>>({
    mutationFn: async (input) => {
      controller.current = new AbortController();
      try {
        return await call(name, input, { signal: controller.current.signal, onProgress: setProgress });
      } finally {
        setProgress(undefined);
      }
    },
    // Not waited for: what is said to the caller does not hang on what every screen asks again.
    onSuccess: () => {
      void queries.invalidateQueries({ predicate: (query) => readsTopics(query.queryKey, [name.split(".")[0] as Topic]) });
    },
  });
  const { mutateAsync } = mutation;
  /** Tells the caller how it ended even when its part of the screen went first: what was done is always said, with its way back. */
  const mutate = (input: InputOf<Name>, { onSuccess, onError }: Ending<OutputOf<Name>, InputOf<Name>> = {}): void => {
    mutateAsync(input).then(
      (output) => onSuccess?.(output, input),
      (error: AppError) => onError?.(error, input),
    );
  };
  return { ...mutation, mutate, progress, cancel: () => controller.current?.abort() };
}

type Ending<Output, Input> = { onSuccess?: (output: Output, input: Input) => void; onError?: (error: AppError, input: Input) => void };

/** The call function itself, for a flow of several calls. */
export function useCaller(): CallFunction {
  return useContext(CallContext);
}
