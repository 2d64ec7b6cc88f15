import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, AppError, type ErrorCode } from "../../../shared/contract/errors.ts";
import type { Refusal } from "./guard.ts";

const STATUS: Partial<Record<ErrorCode, number>> = { invalid_input: 400, not_found: 404, not_allowed: 403, conflict: 409, disk: 507 };

/** Answers JSON text. */
export function sendJson(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(text);
}

/** For so long what is left of a refused body is read and thrown away: a client that is cut while it sends never reads why. */
const LINGER_MS = 5000;

function lingerOver(request: IncomingMessage): void {
  if (request.complete) return;
  request.resume();
  const cut = setTimeout(() => request.destroy(), LINGER_MS);
  request.once("close", () => clearTimeout(cut));
}

/** Refuses at the door, in the one shape of every answer; the body is not looked at. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, { status, message }: Refusal): void {
  lingerOver(request);
  const code: ErrorCode =
    status === 404 ? "not_found" : status === 400 || status === 413 || status === 415 ? "invalid_input" : "not_allowed";
  sendJson(response, status, JSON.stringify({ ok: false, error: { code, message } } satisfies Answer<never>));
}

/** A request of ours that failed inside; nothing inner is told. */
export function sendError(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  lingerOver(request);
  const known = error instanceof AppError;
  const code: ErrorCode = known ? error.code : "internal";
  const message = known ? error.message : "Algo falló en el programa. Vuelve a intentarlo.";
  sendJson(response, STATUS[code] ?? 500, JSON.stringify({ ok: false, error: { code, message } } satisfies Answer<never>));
}
