import { describe, expect, test } from "vitest";
import { refuse } from "../../../../main/shells/browser/guard.ts";

const door = { host: "127.0.0.1:4000", origin: "http://127.0.0.1:4000", token: "t".repeat(43) };
const good = { host: door.host, origin: door.origin, "x-cuentas-token": door.token };

function ask(method: string, url: string, headers: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
  const rawHeaders = Object.entries(given).flatMap(([name, value]) => [name, value ?? ""]);
  return refuse({ method, url, headers: given, rawHeaders }, door)?.status;
}

describe("who is let in", () => {
  test("our page, with this launch's token", () => {
    expect(ask("POST", "/call/settings.getStatus", { ...good, "sec-fetch-site": "same-origin" })).toBeUndefined();
    expect(ask("GET", "/events", { ...good, origin: undefined })).toBeUndefined();
  });

  test("anyone gets the page itself, by its address", () => {
    expect(ask("GET", "/hoy", { host: door.host, "sec-fetch-site": "none" })).toBeUndefined();
  });
});

describe("who is not", () => {
  test.each([undefined, "", "x".repeat(43), door.token.slice(1), `${door.token}t`, `${door.token}, ${door.token}`])("token %s", (token) => {
    for (const url of ["/call/a.b", "/cancel/1", "/upload?name=x", "/events", "/files?path=x", "/call"]) {
      expect(ask("POST", url, { ...good, "x-cuentas-token": token })).toBe(401);
    }
  });

  test.each([undefined, "localhost:4000", "127.0.0.1", "127.0.0.1:4001", "evil.example:4000", "127.0.0.1:4000."])("host %s", (host) => {
    expect(ask("GET", "/", { ...good, host })).toBe(403);
  });

  test("two hosts in one request", () => {
    const rawHeaders = ["Host", door.host, "HOST", "evil.example"];
    expect(refuse({ method: "GET", url: "/", headers: { host: door.host }, rawHeaders }, door)?.status).toBe(403);
  });

  test.each(["null", "http://evil.example", "http://127.0.0.1:4001", "https://127.0.0.1:4000", "http://localhost:4000"])(
    "origin %s",
    (origin) => {
      expect(ask("POST", "/call/a.b", { ...good, origin })).toBe(403);
      expect(ask("GET", "/", { ...good, origin })).toBe(403);
    },
  );

  test("a POST that hides its origin", () => {
    expect(ask("POST", "/call/a.b", { ...good, origin: undefined })).toBe(403);
  });

  test.each(["cross-site", "same-site", "none", "x"])("a POST from %s", (site) => {
    expect(ask("POST", "/call/a.b", { ...good, "sec-fetch-site": site })).toBe(403);
  });

  test.each(["cross-site", "same-site"])("a page led from %s", (site) => {
    expect(ask("GET", "/", { host: door.host, "sec-fetch-site": site })).toBe(403);
  });

  test.each(["OPTIONS", "PUT", "DELETE", "TRACE", "CONNECT", "PATCH"])("method %s", (method) => {
    expect(ask(method, "/", good)).toBe(405);
  });

  test.each(["http://evil.example/", "//evil.example/", "*", ""])("address %s", (url) => {
    expect(ask("GET", url, good)).toBe(400);
  });
});
