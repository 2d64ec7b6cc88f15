import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "./support/page.ts";

/** The built browser shell and its page in real Chromium, and a hostile page of another origin beside it. */
test("the page opens with its token, takes it out of the address and keeps working after a reload", async ({
  page,
  shell,
  openScreen,
  consoleErrors,
}) => {
  await openScreen("/hoy");
  await expect(page.locator("#root")).not.toBeEmpty();
  await expect.poll(() => page.url()).not.toContain(shell.token);
  await page.reload();
  await expect(page.locator("#root")).not.toBeEmpty();
  expect(consoleErrors).toEqual([]);
  expect(await page.evaluate(() => fetch("/events").then(({ status }) => status))).toBe(401);
  await expect.poll(() => consoleErrors.splice(0)).toEqual([expect.stringContaining("401")]);
});

test.describe("a hostile page", () => {
  test.use({ expectedErrors: [/.*/] });
  let hostile: Server;
  let address: string;

  test.beforeAll(async () => {
    hostile = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<!doctype html><title>hostile</title><body></body>");
    });
    await new Promise<void>((resolve) => {
      hostile.listen(0, "127.0.0.1", resolve);
    });
    address = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}/`;
  });
  test.afterAll(() => void hostile.close());

  test("cannot call, upload, read files or listen, even if it held the token", async ({ page, shell }) => {
    await page.goto(address);
    const attempts = await page.evaluate(
      async ([url, token]) => {
        const json = { "content-type": "application/json", "x-cuentas-token": token };
        const attempt = (path: string, init?: RequestInit) =>
          fetch(url + path, init).then(
            async (response) => `${response.type} ${response.status} ${await response.text()}`,
            () => "failed",
          );
        return Promise.all([
          attempt("/call/settings.getStatus", { method: "POST", headers: json, body: "{}" }),
          attempt("/call/settings.getStatus", { method: "POST", body: "{}" }),
          attempt("/call/settings.getStatus", { method: "POST", mode: "no-cors", headers: { "content-type": "text/plain" }, body: "{}" }),
          attempt("/upload?name=a.xml", { method: "POST", mode: "no-cors", body: "x" }),
          attempt("/events", { headers: { "x-cuentas-token": token } }),
          attempt("/files?path=a", { mode: "no-cors" }),
          attempt("/", { mode: "no-cors" }),
          attempt("/"),
        ]);
      },
      [shell.url, shell.token] as const,
    );
    // An opaque answer (status 0, no text) tells nothing; anything readable would be a way in.
    for (const attempt of attempts) expect(["failed", "opaque 0 "]).toContain(attempt);
    expect(await shell.call("settings.getStatus", {})).toMatchObject({ company: null });
  });

  test("cannot frame the page, run its scripts or lead a person into it", async ({ page, shell }) => {
    await page.goto(address);
    const framed = await page.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const frame = document.createElement("iframe");
          frame.src = url;
          frame.addEventListener("load", () => resolve(frame.contentDocument === null ? "blocked" : frame.contentDocument.title));
          document.body.append(frame);
        }),
      shell.url,
    );
    expect(framed).toBe("blocked");
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${shell.url}/`);
    const script = await page.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const tag = document.createElement("script");
          tag.src = `${url}/assets/index.js`;
          tag.addEventListener("load", () => resolve("ran"));
          tag.addEventListener("error", () => resolve("blocked"));
          document.body.append(tag);
        }),
      shell.url,
    );
    expect(script).toBe("blocked");
    const response = await Promise.all([
      page.waitForResponse((answer) => answer.url().startsWith(shell.url)),
      page.evaluate((url) => void (location.href = url), `${shell.url}/hoy`),
    ]);
    expect(response[0].status()).toBe(403);
  });

  test("cannot post a form into it", async ({ page, shell }) => {
    await page.goto(address);
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.url().startsWith(shell.url)),
      page.evaluate((url) => {
        const form = document.createElement("form");
        form.method = "post";
        form.enctype = "text/plain";
        form.action = `${url}/call/settings.setCompany`;
        const field = document.createElement("input");
        field.name = '{"input":{"ruc":"20606433094","legalName":"x';
        field.value = '"}}';
        form.append(field);
        document.body.append(form);
        form.submit();
      }, shell.url),
    ]);
    expect(response.status()).toBe(403);
    expect(await shell.call("settings.getStatus", {})).toMatchObject({ company: null });
  });
});

test("a script in the page that is not ours does not run, nor reach out", async ({ page, openScreen, consoleErrors }) => {
  await openScreen("/hoy");
  await expect(page.locator("#root")).not.toBeEmpty();
  const ran = await page.evaluate(async () => {
    const state = window as unknown as { hacked?: boolean };
    const tag = document.createElement("script");
    tag.textContent = "window.hacked = true";
    document.body.append(tag);
    const image = document.createElement("div");
    image.innerHTML = '<img src="x:" onerror="window.hacked = true">';
    document.body.append(image);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const reached = await fetch("https://evil.test/").then(
      () => true,
      () => false,
    );
    return { hacked: state.hacked === true, reached };
  });
  expect(ran).toEqual({ hacked: false, reached: false });
  // What the policy refused was told on the console; nothing else was.
  expect(consoleErrors.splice(0).filter((text) => !/Content Security Policy|x:|evil\.test/.test(text))).toEqual([]);
});
