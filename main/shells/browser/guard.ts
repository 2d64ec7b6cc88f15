import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Who may ask: this host, this origin, whoever holds this launch's token. */
export type Door = { host: string; origin: string; token: string };
export type Refusal = { status: number; message: string };

const METHODS = ["GET", "HEAD", "POST"];
/** Addresses that act or tell: only with the token. The rest is the page's own files, which hold nothing of the user. */
const GUARDED = /^\/(call|cancel|upload|events|files)(\/|$)/;

/**
 * Why a request is not let in; undefined when it is.
 * A page of another origin cannot forge Origin, Host or Sec-Fetch-Site, and a name that was rebound to 127.0.0.1 carries its own Host;
 * another program of this machine can forge them all, but does not hold the token.
 */
export function refuse(request: Pick<IncomingMessage, "method" | "url" | "headers" | "rawHeaders">, door: Door): Refusal | undefined {
  const { method = "", url = "", headers } = request;
  if (!METHODS.includes(method)) return { status: 405, message: "Esa forma de pedir no se atiende aquí." };
  if (!url.startsWith("/") || url.startsWith("//")) return { status: 400, message: "Esa dirección no vale." };
  if (headers.host !== door.host || countOf(request.rawHeaders, "host") !== 1) return forbidden("otro servidor");
  if (headers.origin === undefined ? method === "POST" : headers.origin !== door.origin) return forbidden("otra página");
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && !(site === "none" && method !== "POST")) return forbidden("otra página");
  if (GUARDED.test(pathOf(url)) && !sameSecret(headers["x-cuentas-token"], door.token))
    return { status: 401, message: "Esta ventana ya no está autorizada. Abre de nuevo la dirección que mostró el programa." };
  return undefined;
}

function forbidden(from: string): Refusal {
  return { status: 403, message: `Pedido rechazado: viene de ${from}.` };
}

/** The address without its query. */
export function pathOf(url: string): string {
  const query = url.indexOf("?");
  return query < 0 ? url : url.slice(0, query);
}

function countOf(rawHeaders: readonly string[], name: string): number {
  return rawHeaders.filter((word, index) => index % 2 === 0 && word.toLowerCase() === name).length;
}

/** Compares in constant time, whatever the lengths. */
function sameSecret(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(typeof given === "string" ? given : ""), digest(secret)) && typeof given === "string";
}
