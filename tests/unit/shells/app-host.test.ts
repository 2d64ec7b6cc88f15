import { afterEach, describe, expect, test } from "vitest";
import { startAppWorker } from "../../../main/app-host.ts";
import type { HostedApp } from "../../../main/app-types.ts";
import type { AppEvent } from "../../../shared/contract/events.ts";

const worker = new URL("./worker-of-the-host.ts", import.meta.url);
let app: HostedApp;

async function start(closeWithinMs = 2000): Promise<HostedApp> {
  app = await startAppWorker({ home: "/home" }, { worker, closeWithinMs });
  return app;
}

afterEach(() => app.close());

describe("the application in its worker thread", () => {
  test("answers calls out of order, each to whoever asked", async () => {
    await start();
    const slow = app.call("test.wait", 60);
    const fast = app.call("test.echo", { name: "Bodega Ñusta" });
    expect(await fast).toEqual({ ok: true, value: { name: "Bodega Ñusta" } });
    expect(await slow).toEqual({ ok: true, value: "done" });
  });

  test("calls and answers are JSON text", async () => {
    await start();
    expect(await app.callText("test.echo", '{"a":[1,2]}')).toBe('{"ok":true,"value":{"a":[1,2]}}');
    expect(JSON.parse(await app.callText("test.echo", "{broken"))).toMatchObject({ ok: false, error: { code: "internal" } });
  });

  test("a cancelled call is told so, also when it was cancelled before it left", async () => {
    await start();
    const stop = new AbortController();
    const call = app.call("test.wait", 10_000, { signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    expect(await call).toEqual({ ok: true, value: "cancelled" });
    expect(await app.call("test.wait", 10_000, { signal: AbortSignal.abort() })).toEqual({ ok: true, value: "cancelled" });
  });

  test("events reach every listener until it leaves", async () => {
    await start();
    const heard: AppEvent[] = [];
    const leave = app.subscribe((event) => heard.push(event));
    await app.call("test.announce", {});
    leave();
    await app.call("test.announce", {});
    expect(heard).toEqual([{ kind: "changes", topics: ["clients"] }]);
  });

  test("asks which files may be served and where to put dropped ones", async () => {
    await start();
    expect(await app.fileToServe("carta.pdf")).toBe("/ledger/carta.pdf");
    expect(await app.fileToServe("/etc/passwd")).toBeUndefined();
    expect(await app.inbox()).toBe("/ledger/inbox");
  });
});

describe("a thread that dies", () => {
  test("fails what was under way, comes back once and says that every screen starts again", async () => {
    await start();
    const heard: AppEvent[] = [];
    app.subscribe((event) => heard.push(event));
    const [lost, other] = await Promise.all([app.call("test.die", {}), app.call("test.wait", 10_000)]);
    expect(lost).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(other).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(await app.call("test.echo", 1)).toEqual({ ok: true, value: 1 });
    expect(heard).toEqual([{ kind: "company" }]);
  });

  test("is not started a third time: calls say to open the program again", async () => {
    await start();
    await app.call("test.die", {});
    await app.call("test.die", {});
    const answer = await app.call("test.echo", 1);
    expect(answer).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(JSON.stringify(answer)).toContain("ábrelo de nuevo");
  });

  test("that never started tells why, with its code", async () => {
    await start();
    await expect(startAppWorker({ home: "/newer" }, { worker })).rejects.toMatchObject({
      code: "newer_ledger",
      message: "Actualiza el programa.",
    });
  });
});

describe("closing", () => {
  test("waits for the calls under way", async () => {
    await start();
    const call = app.call("test.wait", 80);
    const closed = app.close();
    expect(await call).toEqual({ ok: true, value: "done" });
    await closed;
    expect(await app.call("test.echo", 1)).toMatchObject({ ok: false });
  });

  test("cancels what takes too long", async () => {
    await start(50);
    const call = app.call("test.wait", 60_000);
    await app.close();
    expect(await call).toEqual({ ok: true, value: "cancelled" });
  });
});
