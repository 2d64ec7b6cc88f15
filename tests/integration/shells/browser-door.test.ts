import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Shell, startShell } from "../../e2e/support/shell.ts";
import { sendRaw } from "./raw-http.ts";

/** The built browser shell, asked by raw sockets: what a hostile page or program would send. */
let shell: Shell;
let port: number;
let good: Record<string, string>;

beforeAll(async () => {
  shell = await startShell();
  port = Number(new URL(shell.url).port);
  good = { Host: `127.0.0.1:${port}`, Origin: shell.url, "X-Cuentas-Token": shell.token, "Content-Type": "application/json" };
});
afterAll(() => shell.stop());

function ask(line: string, headers: Record<string, string>, body = "") {
  const given = {
    ...headers,
    "Content-Length": String(Buffer.byteLength(body)),
    ...(line.startsWith("HEAD") ? { Connection: "close" } : {}),
  };
  const head = Object.entries(given).map(([name, value]) => `${name}: ${value}\r\n`);
  return sendRaw(port, `${line} HTTP/1.1\r\n${head.join("")}\r\n${body}`);
}
const call = (headers: Record<string, string>, body = '{"input":{}}') => ask("POST /call/settings.getStatus", headers, body);
const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));

describe("our page", () => {
  test("is answered, with every security header and none of CORS", async () => {
    const { status, headers, body } = await call({ ...good, "Sec-Fetch-Site": "same-origin" });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ ok: true });
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("gets its screens without the token, since they hold nothing", async () => {
    for (const path of ["/", "/hoy", "/clientes/1"]) {
      const { status, headers, body } = await ask(`GET ${path}`, { Host: `127.0.0.1:${port}` });
      expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
      expect(body).not.toContain(shell.token);
    }
  });
});

describe("the door stays shut", () => {
  test("for a forged, missing or doubled Host, as a rebound name would send", async () => {
    for (const host of [`evil.example:${port}`, `localhost:${port}`, "127.0.0.1", `127.0.0.1:${port + 1}`, ""])
      expect((await call({ ...good, Host: host })).status).toBeGreaterThanOrEqual(400);
    expect((await call(without("Host"))).status).toBe(400);
    const doubled = await sendRaw(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
    expect(doubled.status).toBeGreaterThanOrEqual(400);
  });

  test("for a foreign, null or hidden Origin", async () => {
    for (const origin of ["http://evil.example", "null", `http://localhost:${port}`, `http://127.0.0.1:${port + 1}`]) {
      const { status, headers } = await call({ ...good, Origin: origin });
      expect(status).toBe(403);
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
    expect((await call(without("Origin"))).status).toBe(403);
  });

  test("for a missing, wrong, cut or doubled token, on everything that acts or tells", async () => {
    const lines = [
      "POST /call/settings.getStatus",
      "POST /cancel/x",
      "POST /upload?name=a.xml",
      "GET /events",
      "GET /files?path=a",
      "HEAD /files?path=a",
    ];
    for (const line of lines) {
      expect((await ask(line, without("X-Cuentas-Token"), "{}")).status).toBe(401);
      for (const token of ["", "x".repeat(43), shell.token.slice(0, -1), `${shell.token}A`])
        expect((await ask(line, { ...good, "X-Cuentas-Token": token }, "{}")).status).toBe(401);
    }
    const query = await ask(`GET /files?path=a&token=${shell.token}`, without("X-Cuentas-Token"));
    expect(query.status).toBe(401);
  });

  test("for another site, whatever it holds", async () => {
    for (const site of ["cross-site", "same-site", "none"]) expect((await call({ ...good, "Sec-Fetch-Site": site })).status).toBe(403);
    expect((await ask("GET /", { Host: good.Host ?? "", "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  });

  test("for a preflight, a tunnel and other methods", async () => {
    for (const method of ["OPTIONS", "PUT", "DELETE", "TRACE", "PATCH"]) {
      const { status, headers } = await ask(`${method} /call/settings.getStatus`, { ...good, "Access-Control-Request-Method": "POST" });
      expect(status).toBe(405);
      expect(headers["access-control-allow-methods"]).toBeUndefined();
    }
    expect((await sendRaw(port, `CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`, 1000)).status).not.toBe(200);
  });

  test("for addresses of a proxy and for what is not HTTP", async () => {
    expect((await ask("GET http://evil.example/", good)).status).toBe(400);
    expect((await ask("GET //evil.example/", good)).status).toBe(400);
    expect((await sendRaw(port, "GARBAGE\r\n\r\n")).status).toBe(400);
    expect((await sendRaw(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX: ${"y".repeat(40_000)}\r\n\r\n`)).status).toBe(400);
    const smuggled = `POST /call/settings.getStatus HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect((await sendRaw(port, smuggled)).status).toBe(400);
  });

  test("on every interface but the loopback", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal }) => !internal);
    for (const { address } of others) await expect(reaches(address)).resolves.toBe(false);
  });
});

function reaches(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 });
    const tell = (reached: boolean) => () => {
      socket.destroy();
      resolve(reached);
    };
    socket.on("connect", tell(true)).on("error", tell(false)).on("timeout", tell(false));
  });
}

describe("what is sent", () => {
  test("is JSON, said and done", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "application/json; charset=latin1"])
      expect((await call({ ...good, "Content-Type": type })).status).toBe(415);
    for (const body of ["", "{", "[]", "null", '"x"', '{"input":{},"requestId":"../x"}', '{"input":{},"requestId":7}'])
      expect((await call(good, body)).status).toBe(400);
    const halfLetter = await sendRaw(port, [
      `POST /call/settings.getStatus HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${shell.url}\r\nX-Cuentas-Token: ${shell.token}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 3\r\n\r\n`,
      Buffer.from([0x22, 0xc3, 0x22]),
    ]);
    expect(halfLetter.status).toBe(400);
  });

  test("nested without end or named __proto__ does no harm", async () => {
    const deep = `{"input":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    expect([200, 400]).toContain((await call(good, deep)).status);
    expect((await call(good, '{"__proto__":{"polluted":1},"input":{"__proto__":{"polluted":1}}}')).status).toBe(200);
    expect((await call(good)).status).toBe(200);
  });

  test("has a cap: a megabyte, or eight where people paste", async () => {
    const text = (bytes: number) => JSON.stringify({ input: { text: "x".repeat(bytes) } });
    expect((await call(good, text(1_000_100))).status).toBe(413);
    const paste = (bytes: number) => ask("POST /call/invoices.previewPaste", good, text(bytes));
    expect((await paste(2_000_000)).status).toBe(200);
    expect((await paste(8_000_100)).status).toBe(413);
  });

  test("is cut at the cap when no length was declared", async () => {
    const head = `POST /call/settings.getStatus HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${shell.url}\r\nX-Cuentas-Token: ${shell.token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const chunk = `80000\r\n${"x".repeat(0x80000)}\r\n`;
    const { status } = await sendRaw(port, [head, chunk, chunk, chunk]);
    expect(status).toBe(413);
  });

  test("names a procedure, and no other address acts", async () => {
    expect(JSON.parse((await ask("POST /call/no.such", good, '{"input":{}}')).body)).toMatchObject({
      ok: false,
      error: { code: "unknown_procedure" },
    });
    for (const path of [
      "/call/",
      "/call",
      "/call/__proto__",
      "/call/a.b/c",
      "/call/settings.getStatus%00",
      "/call/..%2f",
      "/",
      "/hoy",
      "/nowhere",
    ])
      expect((await ask(`POST ${path}`, good, '{"input":{}}')).status).toBe(404);
    for (const path of ["/call/settings.getStatus", "/cancel/1", "/upload"]) expect((await ask(`GET ${path}`, good)).status).toBe(404);
  });
});
