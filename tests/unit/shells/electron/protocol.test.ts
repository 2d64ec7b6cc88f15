import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { startAppWorker } from "../../../../main/app-host.ts";
import { createProtocolHandler } from "../../../../main/shells/electron/protocol.ts";

const page = new Map([
  ["/index.html", { content: Buffer.from("<!doctype html>"), mime: "text/html; charset=utf-8" }],
  ["/assets/a-1.js", { content: Buffer.from("1;"), mime: "text/javascript; charset=utf-8" }],
]);
const folder = mkdtempSync(join(tmpdir(), "cuentas-protocol-"));
const letter = join(folder, "carta.pdf");
writeFileSync(letter, "%PDF");
afterAll(() => rmSync(folder, { recursive: true }));

/** An application that hands over one letter. */
async function handler() {
  const app = await startAppWorker({ home: folder }, { worker: new URL("../worker-of-the-host.ts", import.meta.url) });
  await app.close();
  return createProtocolHandler(page, async () => ({ ...app, fileToServe: async (path) => (path === "carta.pdf" ? letter : undefined) }));
}

describe("app://cuentas", () => {
  test("answers the page at every screen, and its assets, with the policy", async () => {
    const answer = await handler();
    for (const [url, text] of [
      ["app://cuentas/", "<!doctype html>"],
      ["app://cuentas/clientes/12?x=1#y", "<!doctype html>"],
      ["app://cuentas/assets/a-1.js", "1;"],
    ] as const) {
      const response = await answer({ url, method: "GET" });
      expect(await response.text()).toBe(text);
      expect(response.headers.get("content-security-policy")).toContain("script-src 'self';");
    }
  });

  test("hands over what the application agrees to", async () => {
    const answer = await handler();
    const response = await answer({ url: "app://cuentas/files?path=carta.pdf", method: "GET" });
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([200, "application/pdf", "%PDF"]);
    const head = await answer({ url: "app://cuentas/files?path=carta.pdf", method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "4", ""]);
  });

  test.each([
    ["app://cuentas/../main/main.js", 400],
    ["app://cuentas/a/%2E./b", 400],
    ["app://cuentas/..%5Cmain", 400],
    ["app://otro/", 404],
    ["app://cuentas/assets/none.js", 404],
    ["app://cuentas/files?path=../../etc/passwd", 404],
    ["not an address", 400],
  ])("%s is refused", async (url, status) => {
    expect((await (await handler())({ url, method: "GET" })).status).toBe(status);
  });

  test("only reads", async () => {
    expect((await (await handler())({ url: "app://cuentas/", method: "POST" })).status).toBe(405);
  });
});
