import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startAppWorker } from "../../../main/app-host.ts";
import { type ShellServer, startShellServer } from "../../../main/shells/browser/shell-server.ts";
import { sendRaw } from "./raw-http.ts";

/** The server with its patience cut short, over an application that only echoes and waits. */
const worker = new URL("../../unit/shells/worker-of-the-host.ts", import.meta.url);
const page = new Map([["/index.html", { content: Buffer.from("<!doctype html>"), mime: "text/html" }]]);

async function start(patience = { headersTimeoutMs: 300, requestTimeoutMs: 600 }): Promise<ShellServer> {
  const app = await startAppWorker({ home: "/home" }, { worker });
  return startShellServer({ app, page, ...patience });
}

let server: ShellServer;
let port: number;
beforeAll(async () => {
  server = await start();
  port = Number(new URL(server.origin).port);
});
afterAll(() => server.stop());

const headers = (of: ShellServer) => ({ "x-cuentas-token": of.token, origin: of.origin, "content-type": "application/json" });
const post = (of: ShellServer, path: string, body: unknown) =>
  fetch(of.origin + path, { method: "POST", headers: headers(of), body: JSON.stringify(body) });

describe("who takes too long", () => {
  test("to say what it wants is cut", async () => {
    const { status } = await sendRaw(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `, 5000);
    expect(status).toBe(400);
  });

  test("to send its body is cut", async () => {
    const head = Object.entries({ host: `127.0.0.1:${port}`, ...headers(server), "content-length": "100" }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    const since = performance.now();
    await sendRaw(port, `POST /call/test.echo HTTP/1.1\r\n${head.join("")}\r\n{`, 8000);
    expect(performance.now() - since).toBeLessThan(5000);
  });

  test("to answer is waited for: long work is no fault", async () => {
    const response = await post(server, "/call/test.wait", { input: 1500 });
    expect(await response.json()).toEqual({ ok: true, value: "done" });
  });
});

describe("a call under way", () => {
  test("is cancelled by its name", async () => {
    const answer = post(server, "/call/test.wait", { input: 60_000, requestId: "long-one" });
    await sleep(50);
    expect(
      (await post(server, "/call/test.wait", { input: 1, requestId: "long-one" }).then((response) => response.json())) as unknown,
    ).toMatchObject({ error: { code: "conflict" } });
    expect((await post(server, "/cancel/long-one", {})).status).toBe(200);
    expect(await (await answer).json()).toEqual({ ok: true, value: "cancelled" });
  });

  test("ends before the program does", async () => {
    const other = await start();
    const answer = post(other, "/call/test.wait", { input: 300 });
    await sleep(50);
    const stopped = other.stop();
    expect(await (await answer).json()).toEqual({ ok: true, value: "done" });
    await stopped;
    await expect(post(other, "/call/test.echo", {})).rejects.toThrow("fetch failed");
  });

  test("that takes the thread down is answered, and the next one works", async () => {
    const other = await start();
    expect(await (await post(other, "/call/test.die", {})).json()).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(await (await post(other, "/call/test.echo", { input: 7 })).json()).toEqual({ ok: true, value: 7 });
    await other.stop();
  });
});

describe("too much", () => {
  test("at once is put off, with words", async () => {
    const other = await start({ headersTimeoutMs: 10_000, requestTimeoutMs: 10_000 });
    const answers = await sendAll(Number(new URL(other.origin).port), 3000);
    expect(answers.match(/HTTP\/1\.1 200/g)?.length).toBeGreaterThan(800);
    expect(answers.match(/HTTP\/1\.1 429/g)?.length).toBeGreaterThan(500);
    expect(answers).toContain("Espera un momento");
    await other.stop();
  });
});

describe("the address that starts the browser", () => {
  test("leads to the page with its token once, and then nowhere", async () => {
    const first = await fetch(server.launchUrl, { redirect: "manual" });
    expect([first.status, first.headers.get("location")]).toEqual([302, `/#token=${server.token}`]);
    expect((await fetch(server.launchUrl, { redirect: "manual" })).status).toBe(404);
    expect((await fetch(`${server.origin}/abrir/otra`)).status).toBe(404);
  });
});

/** Many requests in one breath, through one connection; gives all that came back. */
function sendAll(to: number, count: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(to, "127.0.0.1");
    const pieces: Buffer[] = [];
    socket.on("data", (piece) => pieces.push(piece));
    socket.on("error", reject);
    socket.on("close", () => resolve(Buffer.concat(pieces).toString("utf8")));
    const request = (more = "") => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${to}\r\n${more}\r\n`;
    socket.write(request().repeat(count - 1) + request("Connection: close\r\n"));
  });
}
