import { record } from "./seen.ts";

type Handler = (request: { url: string; method: string }) => Promise<Response>;
const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) => record("schemes", schemes),
  handle: (scheme: string, handler: Handler) => void handlers.set(scheme, handler),
};

/** What the program answers at an address of its own scheme, given as it was written. */
export async function answerAddress(
  url: string,
  method = "GET",
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  const handler = handlers.get(url.slice(0, url.indexOf(":")));
  if (!handler) throw new Error(`No handler for ${url}`);
  const response = await handler({ url, method });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) };
}
