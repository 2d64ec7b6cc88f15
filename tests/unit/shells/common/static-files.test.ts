import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findStaticFile, loadStaticFiles } from "../../../../main/shells/common/static-files.ts";

const folder = mkdtempSync(join(tmpdir(), "cuentas-page-"));
mkdirSync(join(folder, "page/assets"), { recursive: true });
writeFileSync(join(folder, "secret.txt"), "secret");
writeFileSync(join(folder, "page/index.html"), "<!doctype html>");
writeFileSync(join(folder, "page/assets/index-1a.js"), "1;");
symlinkSync(join(folder, "secret.txt"), join(folder, "page/link.txt"));
const files = loadStaticFiles(join(folder, "page"));
afterAll(() => rmSync(folder, { recursive: true }));

const find = (address: string) => findStaticFile(files, address)?.content.toString();

describe("the files of the page", () => {
  test("are found by their address, with their type", () => {
    expect(find("/assets/index-1a.js")).toBe("1;");
    expect(findStaticFile(files, "/index.html")?.mime).toBe("text/html; charset=utf-8");
  });

  test.each(["/", "/hoy", "/clientes/12"])("%s is a screen: the page answers and routes it", (address) => {
    expect(find(address)).toBe("<!doctype html>");
  });

  test.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/..\\secret.txt",
    "/%2e%2e%5csecret.txt",
    "/assets/%00",
    "/%E0%A4%A",
    "/..",
    "/./index.html",
    "/link.txt",
    "/assets/other.js",
    "/secret.txt",
    "/.git/config",
    "//hoy",
    `/${"a".repeat(10_000)}!`,
  ])("%s leads nowhere", (address) => {
    expect(find(address)).toBeUndefined();
  });
});
