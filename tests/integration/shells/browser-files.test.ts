import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Shell, startShell } from "../../e2e/support/shell.ts";
import { sendRaw } from "./raw-http.ts";

/** Files in and out of the built browser shell, and its stream of events. */
let shell: Shell;
let ledger: string;
const headers = (more: Record<string, string> = {}) => ({ "x-cuentas-token": shell.token, origin: shell.url, ...more });

beforeAll(async () => {
  shell = await startShell();
  ledger = shell.ledger ?? "";
  await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Servicios del Sur S.A.C." });
});
afterAll(() => shell.stop());

describe("the page's own files", () => {
  test.each([
    "/../server/server.js",
    "/assets/../../server/server.js",
    "/%2e%2e/server/server.js",
    "/..%2f..%2fpackage.json",
    "/..\\server\\server.js",
    "/assets/%2e%2e%5c%2e%2e%5cpackage.json",
    "/assets/..%00/x",
    "/%c0%ae%c0%ae/server/server.js",
    "/.git/config",
    "/server.js",
    "/etc/passwd.txt",
  ])("nothing outside their folder answers at %s", async (path) => {
    const { status, body } = await sendRaw(
      Number(new URL(shell.url).port),
      `GET ${path} HTTP/1.1\r\nHost: ${new URL(shell.url).host}\r\nConnection: close\r\n\r\n`,
    );
    expect(status).toBe(404);
    expect(body).not.toContain("import");
  });
});

describe("files of the ledger's folder", () => {
  const get = (path: string) => fetch(`${shell.url}/files?path=${encodeURIComponent(path)}`, { headers: headers() });

  test("a letter is handed over as a PDF to be saved", async () => {
    mkdirSync(join(ledger, "cartas"), { recursive: true });
    writeFileSync(join(ledger, "cartas", "Carta Ñandú.pdf"), "%PDF-1.7 carta");
    const response = await get("cartas/Carta Ñandú.pdf");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toContain("attachment");
    expect(await response.text()).toBe("%PDF-1.7 carta");
  });

  test("a page that hides among them is bytes, not a page", async () => {
    mkdirSync(join(ledger, "exportados"), { recursive: true });
    writeFileSync(join(ledger, "exportados", "a.html"), "<script>alert(1)</script>");
    const response = await get("exportados/a.html");
    expect([403, 404].includes(response.status) || response.headers.get("content-type") === "application/octet-stream").toBe(true);
  });

  test("nothing else is handed over", async () => {
    symlinkSync("/etc/passwd", join(ledger, "cartas", "link.pdf"));
    const ledgerFiles = readdirSync(ledger).filter((name) => name.includes("."));
    const paths = [
      "",
      "/etc/passwd",
      "../../../../etc/passwd",
      "cartas/../../../etc/passwd",
      "cartas/link.pdf",
      "cartas",
      "cartas\0.pdf",
      ...ledgerFiles,
      ...ledgerFiles.map((name) => join(ledger, name)),
    ];
    const answers = await Promise.all(paths.map(async (path) => `${path} ${(await get(path)).status}`));
    expect(answers).toEqual(paths.map((path) => `${path} 404`));
  });
});

describe("a dropped file", () => {
  const upload = (name: string, body: BodyInit, more?: Record<string, string>) =>
    fetch(`${shell.url}/upload?name=${encodeURIComponent(name)}`, { method: "POST", headers: headers(more), body });

  test("is written whole inside the ledger's folder, under its own name", async () => {
    const content = Buffer.alloc(3_000_000, "línea;10.00\n");
    const response = await upload("Estado de cuenta (marzo).csv", content);
    const { path } = (await response.json()) as { path: string };
    expect(basename(path)).toBe("Estado de cuenta (marzo).csv");
    expect(relative(ledger, path)).not.toMatch(/^\.\./);
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  test("two of the same name do not meet", async () => {
    const [first, second] = await Promise.all([upload("a.xml", "1"), upload("a.xml", "2")]);
    const { path: one } = (await first.json()) as { path: string };
    const { path: two } = (await second.json()) as { path: string };
    expect([readFileSync(one, "utf8"), readFileSync(two, "utf8")]).toEqual(["1", "2"]);
  });

  test.each(["../../../evil.xml", "..\\..\\evil.xml", "/etc/cron.d/evil.xml", "a/../../evil.xml"])(
    "named %s stays inside too",
    async (name) => {
      const { path } = (await (await upload(name, "x")).json()) as { path: string };
      expect(basename(path)).toBe("evil.xml");
      expect(relative(ledger, path)).not.toMatch(/^\.\./);
    },
  );

  test("sent as a form is refused", async () => {
    expect((await upload("a.xml", "x", { "content-type": "multipart/form-data; boundary=x" })).status).toBe(415);
  });

  test("of more than 300 MB is refused before it is read", async () => {
    const url = new URL(shell.url);
    const request = `POST /upload?name=a.zip HTTP/1.1\r\nHost: ${url.host}\r\nOrigin: ${shell.url}\r\nX-Cuentas-Token: ${shell.token}\r\nContent-Length: 300000001\r\n\r\n`;
    expect((await sendRaw(Number(url.port), request)).status).toBe(413);
  });

  test("cut in the middle leaves nothing", async () => {
    const inbox = join(ledger, "entrada");
    const before = readdirSync(inbox);
    const url = new URL(shell.url);
    const request = `POST /upload?name=half.zip HTTP/1.1\r\nHost: ${url.host}\r\nOrigin: ${shell.url}\r\nX-Cuentas-Token: ${shell.token}\r\nContent-Length: 1000\r\n\r\nhalf`;
    await sendRaw(Number(url.port), request, 300);
    await sleep(200);
    expect(readdirSync(inbox)).toEqual(before);
  });
});

describe("many small files dropped together", () => {
  const send = (files: [name: string, content: string][], list = files.map(([name, content]) => ({ name, bytes: content.length }))) => {
    const names = Buffer.from(JSON.stringify(list));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(names.length);
    const body = Buffer.concat([length, names, ...files.map(([, content]) => Buffer.from(content))]);
    return fetch(`${shell.url}/upload/many`, { method: "POST", headers: headers(), body });
  };

  test("are written one by one, under their own names, inside the ledger's folder", async () => {
    const response = await send([
      ["a.xml", "uno"],
      ["a.xml", "dos"],
      ["../../../evil.xml", "tres"],
    ]);
    const { paths } = (await response.json()) as { paths: string[] };
    expect(paths.map((path) => [basename(path), readFileSync(path, "utf8")])).toEqual([
      ["a.xml", "uno"],
      ["a.xml", "dos"],
      ["evil.xml", "tres"],
    ]);
    for (const path of paths) expect(relative(ledger, path)).not.toMatch(/^\.\./);
  });

  test("whose list lies leave nothing", async () => {
    const before = readdirSync(join(ledger, "entrada"));
    expect((await send([["a.xml", "uno"]], [{ name: "a.xml", bytes: 300 }])).status).toBe(400);
    expect((await fetch(`${shell.url}/upload/many`, { method: "POST", headers: headers(), body: "x".repeat(8_000_001) })).status).toBe(413);
    expect(readdirSync(join(ledger, "entrada"))).toEqual(before);
  });
});

describe("the stream of events", () => {
  test("tells a change to every page that listens, one JSON a line", async () => {
    const stop = new AbortController();
    const streams = await Promise.all([1, 2].map(() => fetch(`${shell.url}/events`, { headers: headers(), signal: stop.signal })));
    const heard = streams.map(async ({ body }) => {
      let text = "";
      for await (const piece of body ?? []) {
        text += Buffer.from(piece).toString();
        if (text.includes("}\n")) return JSON.parse(text.trim()) as unknown;
      }
      return undefined;
    });
    await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Servicios del Sur S.A.C.", city: "Arequipa" });
    for (const event of await Promise.all(heard))
      expect(event).toMatchObject({ kind: "changes", topics: expect.arrayContaining(["settings"]) as unknown });
    stop.abort();
  });

  test("is not open to more than a few windows", async () => {
    const stop = new AbortController();
    const streams = await Promise.all(
      Array.from({ length: 40 }, () => fetch(`${shell.url}/events`, { headers: headers(), signal: stop.signal })),
    );
    const refused = streams.filter(({ status }) => status === 429).length;
    stop.abort();
    expect(refused).toBeGreaterThan(0);
  });
});

describe("the end", () => {
  test("a closed terminal ends it well, and what was dropped is cleared away", async () => {
    const other = await startShell();
    const response = await fetch(`${other.url}/upload?name=a.xml`, {
      method: "POST",
      headers: { "x-cuentas-token": other.token, origin: other.url },
      body: "x",
    });
    const { path } = (await response.json()) as { path: string };
    expect(existsSync(path)).toBe(true);
    other.process.kill("SIGTERM");
    const code = await new Promise((resolve) => other.process.once("exit", resolve));
    expect(code).toBe(0);
    expect(existsSync(path)).toBe(false);
    await other.stop();
  });

  test("each launch has a token of its own", async () => {
    const other = await startShell();
    expect(other.token).not.toBe(shell.token);
    expect(other.token).toMatch(/^[\w-]{43}$/);
    await other.stop();
  });
});
