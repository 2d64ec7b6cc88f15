import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { ProcedureName } from "../../../shared/contract/index.ts";
import type { HostedApp } from "../../app-types.ts";
import { procedureName, requestId, trackCalls } from "../common/calls-under-way.ts";
import { readJson } from "./body.ts";
import { sendJson, sendRefusal } from "./respond.ts";

const MAX_BYTES = 1_000_000;
const MAX_PASTE_BYTES = 8_000_000;
const MAX_CANCEL_BYTES = 1000;
/** Calls that carry what the user pasted, or many paths. */
const PASTES: ReadonlySet<string> = new Set<ProcedureName>([
  "invoices.previewPaste",
  "invoices.recordInvoices",
  "invoices.importFiles",
  "imports.importFiles",
  "clients.saveClients",
  "reconciliation.recordLines",
]);

const callBody = z.object({ input: z.unknown().optional(), requestId: requestId.optional() });

export type Calls = {
  call(request: IncomingMessage, response: ServerResponse, name: string): Promise<void>;
  cancel(request: IncomingMessage, response: ServerResponse, id: string): Promise<void>;
};

/** `POST /call/<name>` and `POST /cancel/<requestId>`: JSON in, an `Answer` out; what the application refuses still answers 200. */
export function createCalls(app: HostedApp): Calls {
  const underWay = trackCalls(async () => app);
  return {
    async call(request, response, name) {
      if (!procedureName.safeParse(name).success)
        return sendRefusal(request, response, { status: 404, message: "No hay un procedimiento con ese nombre." });
      const body = await readJson(request, PASTES.has(name) ? MAX_PASTE_BYTES : MAX_BYTES);
      if ("refusal" in body) return sendRefusal(request, response, body.refusal);
      const parsed = callBody.safeParse(body.value);
      const input = parsed.success ? textOf(parsed.data.input) : undefined;
      if (!parsed.success || input === undefined)
        return sendRefusal(request, response, { status: 400, message: "El pedido no tiene la forma esperada." });
      sendJson(response, 200, await underWay.call(name, input, parsed.data.requestId ?? crypto.randomUUID()));
    },
    async cancel(request, response, id) {
      const body = await readJson(request, MAX_CANCEL_BYTES);
      if ("refusal" in body) return sendRefusal(request, response, body.refusal);
      underWay.cancel(id);
      sendJson(response, 200, JSON.stringify({ ok: true, value: {} }));
    },
  };
}

/** The input as it travels on; undefined when it is nested so deep that it cannot be written. */
function textOf(input: unknown): string | undefined {
  try {
    return JSON.stringify(input ?? {});
  } catch {
    return undefined;
  }
}
