import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { HostedApp } from "../../app-types.ts";
import { SECURITY_HEADERS } from "../common/page-policy.ts";
import { findStaticFile, type StaticFile } from "../common/static-files.ts";
import { type Calls, createCalls } from "./calls.ts";
import { createEventStreams, type EventStreams } from "./events.ts";
import { sendFile } from "./files.ts";
import { type Door, pathOf, refuse } from "./guard.ts";
import { createLaunchLink, type LaunchLink } from "./launch-link.ts";
import { createRateCap } from "./rate.ts";
import { sendError, sendRefusal } from "./respond.ts";
import { createUploads, type Uploads } from "./uploads.ts";

export type ShellServerOptions = {
  app: HostedApp;
  page: ReadonlyMap<string, StaticFile>;
  /** 0 or absent = any free one. */
  port?: number;
  /** Time for a client to send its headers, and its whole request. */
  headersTimeoutMs?: number;
  requestTimeoutMs?: number;
};

export type ShellServer = {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** 256 random bits in base64url, new in every launch. */
  token: string;
  /** Address to start a browser with: works once. */
  launchUrl: string;
  /** Stops listening, lets the calls under way end and their answers leave, closes the application, drops what is still connected. */
  stop(): Promise<void>;
};

type Rooms = {
  app: HostedApp;
  page: ReadonlyMap<string, StaticFile>;
  door: Door;
  calls: Calls;
  events: EventStreams;
  uploads: Uploads;
  launch: LaunchLink;
};

/** Serves the page and the application's calls on 127.0.0.1 to whoever holds this launch's token. */
export async function startShellServer(options: ShellServerOptions): Promise<ShellServer> {
  const { app, page } = options;
  const door: Door = { host: "", origin: "", token: randomBytes(32).toString("base64url") };
  const rooms: Rooms = {
    app,
    page,
    door,
    calls: createCalls(app),
    events: createEventStreams(app),
    uploads: createUploads(app),
    launch: createLaunchLink(),
  };
  const mayAsk = createRateCap(300, 900);
  const server = createServer(
    {
      headersTimeout: options.headersTimeoutMs ?? 10_000,
      requestTimeout: options.requestTimeoutMs ?? 120_000,
      connectionsCheckingInterval: 1000,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
      const refusal = mayAsk() ? refuse(request, door) : { status: 429, message: "Llegan demasiados pedidos. Espera un momento." };
      if (refusal) sendRefusal(request, response, refusal);
      else route(rooms, request, response).catch((error: unknown) => sendError(request, response, error));
    },
  );
  server.maxConnections = 256;
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    else socket.destroy();
  });
  const port = await listen(server, options.port ?? 0);
  door.host = `127.0.0.1:${port}`;
  door.origin = `http://${door.host}`;
  return {
    origin: door.origin,
    token: door.token,
    launchUrl: door.origin + rooms.launch.path,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      rooms.events.close();
      await app.close();
      server.closeIdleConnections();
      const drop = setTimeout(() => server.closeAllConnections(), 1000);
      await closed;
      clearTimeout(drop);
      await rooms.uploads.discard();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function route(rooms: Rooms, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request.url ?? "/");
  const query = new URLSearchParams((request.url ?? "").slice(path.length));
  const reads = request.method !== "POST";
  const [, room = "", word = ""] = /^\/(call|cancel|upload|events|files)(?:\/([^/]*))?$/.exec(path) ?? [];
  if (room === "call" && !reads) return rooms.calls.call(request, response, word);
  if (room === "cancel" && !reads) return rooms.calls.cancel(request, response, word);
  if (room === "upload" && !reads && !word) return rooms.uploads.receive(request, response, query.get("name") ?? "");
  if (room === "upload" && !reads && word === "many") return rooms.uploads.receiveMany(request, response);
  if (room === "events" && request.method === "GET" && !word) return rooms.events.open(request, response);
  if (room === "files" && reads && !word) return sendFile(rooms.app, request, response, query.get("path") ?? "");
  if (room || !reads) return sendRefusal(request, response, { status: 404, message: "Aquí no hay nada." });
  sendPage(rooms, request, response, path);
}

function sendPage(rooms: Rooms, request: IncomingMessage, response: ServerResponse, path: string): void {
  if (request.method === "GET" && rooms.launch.redeem(path)) {
    response.writeHead(302, { location: `/#token=${rooms.door.token}`, "cache-control": "no-store", "content-length": 0 });
    response.end();
    return;
  }
  if (path === "/favicon.ico" && !rooms.page.has(path)) {
    // Browsers ask for it unasked; its absence is no error to show on a console.
    response.writeHead(204).end();
    return;
  }
  const file = path.startsWith("/abrir/") ? undefined : findStaticFile(rooms.page, path);
  if (!file) return sendRefusal(request, response, { status: 404, message: "Aquí no hay nada." });
  const isLasting = path.startsWith("/assets/");
  response.writeHead(200, {
    "content-type": file.mime,
    "content-length": file.content.length,
    // Built assets carry a hash of their content in their names.
    "cache-control": isLasting ? "public, max-age=31536000, immutable" : "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : file.content);
}
