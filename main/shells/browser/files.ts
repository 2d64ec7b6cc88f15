import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { HostedApp } from "../../app-types.ts";
import { fileHeaders } from "../common/served-file.ts";
import { sendRefusal } from "./respond.ts";

/** `GET /files?path=...`: a file that the application agrees to hand over, and no other. */
export async function sendFile(app: HostedApp, request: IncomingMessage, response: ServerResponse, asked: string): Promise<void> {
  const path = asked === "" || asked.includes("\0") ? undefined : await app.fileToServe(asked);
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path === undefined || !found?.isFile())
    return sendRefusal(request, response, { status: 404, message: "Ese archivo ya no está. Vuelve a generarlo." });
  response.writeHead(200, fileHeaders(path, found.size));
  if (request.method === "HEAD") response.end();
  // At most what was announced, should the file grow meanwhile.
  else await pipeline(createReadStream(path, { end: Math.max(0, found.size - 1) }), response);
}
