import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { call, filesToPaths, openExternal, subscribe } from "../client.ts";
import { CallContext } from "../ui/calls.ts";
import { HandOverContext } from "../ui/hand-over.ts";
import { OpenOutsideContext } from "../ui/open-outside.ts";
import { createQueryClient } from "./query-client.ts";
import { followEvents } from "./follow-events.ts";
import { schemeMemory } from "./theme/scheme-memory.ts";
import { cssVariablesResolver, theme } from "./theme/theme.ts";

const queries = createQueryClient();

/** @throws AppError why a file could not be handed over */
async function handOver(files: readonly File[]): Promise<string[]> {
  const { paths, refused } = await filesToPaths(files);
  if (refused[0]) throw refused[0].error;
  return paths;
}

/** What every screen needs around it: the look, the calls, their cache kept fresh by events, and toasts. */
export function Providers({ children }: { children: ReactNode }) {
  useEffect(() => subscribe(followEvents(queries)), []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={schemeMemory} defaultColorScheme="auto">
      <CallContext value={call}>
        <QueryClientProvider client={queries}>
          <OpenOutsideContext value={openExternal}>
            <HandOverContext value={handOver}>{children}</HandOverContext>
          </OpenOutsideContext>
          <Notifications position="bottom-left" limit={4} />
        </QueryClientProvider>
      </CallContext>
    </MantineProvider>
  );
}
