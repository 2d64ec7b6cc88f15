import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type RenderResult, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { type CallFunction, CallContext } from "../../../../renderer/ui/calls.ts";
import { AppError } from "../../../../shared/contract/errors.ts";

/** Answers of procedures, by name; anything else fails as an unknown procedure does. */
export type Answers = Record<string, (input: never) => unknown>;

/** A call function that answers from a table, and the calls it received. */
export function answering(answers: Answers): { call: CallFunction; calls: { name: string; input: unknown }[] } {
  const calls: { name: string; input: unknown }[] = [];
  const call = async (name: string, input: unknown) => {
    calls.push({ name, input });
    const answer = answers[name];
    if (!answer) throw new AppError("unknown_procedure", `No hay ${name}`);
    return answer(input as never);
  };
  return { call: call as CallFunction, calls };
}

/** Renders something of the screen with what the window puts around it; `container` holds that something alone. */
export function show(children: ReactNode, call: CallFunction = answering({}).call): RenderResult {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const around = (inside: ReactNode) => (
    <MantineProvider env="test">
      <CallContext value={call}>
        <QueryClientProvider client={queries}>
          <div data-shown>{inside}</div>
        </QueryClientProvider>
      </CallContext>
    </MantineProvider>
  );
  const result = render(around(children));
  const container = result.container.querySelector<HTMLElement>("[data-shown]") ?? result.container;
  return { ...result, container, rerender: (next) => result.rerender(around(next)) };
}
