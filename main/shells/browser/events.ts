import type { IncomingMessage, ServerResponse } from "node:http";
import type { HostedApp } from "../../app-types.ts";
import { sendRefusal } from "./respond.ts";

const MAX_STREAMS = 32;
const HEARTBEAT_MS = 15_000;
/** A page that reads so little is dropped; it asks again when it wakes. */
const MAX_UNREAD_BYTES = 1_000_000;

export type EventStreams = { open(request: IncomingMessage, response: ServerResponse): void; close(): void };

/** `GET /events`: what the application tells, one JSON a line, with an empty line now and then so that a dead connection is noticed. */
export function createEventStreams(app: HostedApp): EventStreams {
  const streams = new Set<ServerResponse>();
  const write = (line: string) => {
    for (const stream of streams) {
      if (stream.writableLength > MAX_UNREAD_BYTES) stream.destroy();
      else stream.write(line);
    }
  };
  const unsubscribe = app.subscribe((event) => write(`${JSON.stringify(event)}\n`));
  const heartbeat = setInterval(() => write("\n"), HEARTBEAT_MS);
  return {
    open(request, response) {
      if (streams.size >= MAX_STREAMS)
        return sendRefusal(request, response, { status: 429, message: "Hay demasiadas ventanas abiertas. Cierra alguna." });
      response.writeHead(200, { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" });
      response.write("\n");
      streams.add(response);
      response.on("close", () => streams.delete(response));
    },
    close() {
      clearInterval(heartbeat);
      unsubscribe();
      for (const stream of streams) stream.end();
    },
  };
}
