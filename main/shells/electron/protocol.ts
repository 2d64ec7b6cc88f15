import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { HostedApp } from "../../app-types.ts";
import { SECURITY_HEADERS } from "../common/page-policy.ts";
import { fileHeaders } from "../common/served-file.ts";
import { findStaticFile, type StaticFile } from "../common/static-files.ts";
import { APP_HOST } from "./security.ts";

type AppRequest = Pick<Request, "url" | "method">;

/**
 * Answers `app://cuentas/...`: the built page, and `/files?path=` for files that the application agrees to hand over.
 * A step up is refused as it was written, before any parser tidies it.
 */
export function createProtocolHandler(
  page: ReadonlyMap<string, StaticFile>,
  app: () => Promise<HostedApp>,
): (request: AppRequest) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refused(405);
    if (stepsUp(request.url) || !URL.canParse(request.url)) return refused(400);
    const url = new URL(request.url);
    if (url.host !== APP_HOST) return refused(404);
    if (url.pathname === "/files") return sendFile(await app(), url.searchParams.get("path") ?? "", request.method === "GET");
    const file = findStaticFile(page, url.pathname);
    if (!file) return refused(404);
    return new Response(new Uint8Array(file.content), { headers: { ...SECURITY_HEADERS, "content-type": file.mime } });
  };
}

function stepsUp(url: string): boolean {
  const address = url.split(/[?#]/)[0] ?? "";
  return /(^|[/\\]|%2f|%5c)(\.|%2e){2}($|[/\\]|%2f|%5c)/i.test(address);
}

function refused(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}

async function sendFile(app: HostedApp, asked: string, withContent: boolean): Promise<Response> {
  const path = asked === "" || asked.includes("\0") ? undefined : await app.fileToServe(asked);
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path === undefined || !found?.isFile()) return refused(404);
  const headers = { ...SECURITY_HEADERS, ...fileHeaders(path, found.size) };
  return new Response(withContent ? (Readable.toWeb(createReadStream(path)) as ReadableStream) : null, { headers });
}
