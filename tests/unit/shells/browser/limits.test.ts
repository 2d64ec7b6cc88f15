import { describe, expect, test } from "vitest";
import { createLaunchLink } from "../../../../main/shells/browser/launch-link.ts";
import { openBrowser } from "../../../../main/shells/browser/open-browser.ts";
import { createRateCap } from "../../../../main/shells/browser/rate.ts";
import { safeFileName } from "../../../../main/platform/safe-file-name.ts";

describe("the rate cap", () => {
  test("lets a burst through, then as many as it refills", () => {
    let now = 0;
    const mayAsk = createRateCap(10, 3, () => now);
    expect([mayAsk(), mayAsk(), mayAsk(), mayAsk()]).toEqual([true, true, true, false]);
    now = 100;
    expect([mayAsk(), mayAsk()]).toEqual([true, false]);
    now = 60_000;
    expect([mayAsk(), mayAsk(), mayAsk(), mayAsk()]).toEqual([true, true, true, false]);
  });
});

describe("the link that starts the browser", () => {
  test("works once", () => {
    const link = createLaunchLink(() => 0);
    expect(link.redeem("/abrir/x")).toBe(false);
    expect(link.redeem(link.path)).toBe(true);
    expect(link.redeem(link.path)).toBe(false);
  });

  test("and only for a minute", () => {
    let now = 0;
    const link = createLaunchLink(() => now);
    now = 61_000;
    expect(link.redeem(link.path)).toBe(false);
  });

  test("is not opened where there is no desktop", () => {
    expect(openBrowser("http://127.0.0.1:1/", "linux", { PATH: "/usr/bin" })).toBe(false);
  });
});

describe("the name of a file that was dropped", () => {
  test.each([
    ["20123456789-01-F001-00000012.xml", "20123456789-01-F001-00000012.xml"],
    ["Estado de cuenta ñandú (marzo).xlsx", "Estado de cuenta ñandú (marzo).xlsx"],
    ["../../etc/passwd", "passwd"],
    ["..\\..\\Windows\\system32\\a.dll", "a.dll"],
    ["/", "archivo"],
    ["", "archivo"],
    ["..", "archivo"],
    [".bashrc", "bashrc"],
    ["a\0b\n\r.xml", "a_b__.xml"],
    ['a<b>:"|?*.zip', "a_b______.zip"],
    ["con.xml", "_con.xml"],
    ["LPT1", "_LPT1"],
    ["aux.tar.gz", "_aux.tar.gz"],
    ["name. . ", "name"],
  ])("%j becomes %j", (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  test("is never long", () => {
    const kept = safeFileName(`${"x".repeat(5000)}.xml`);
    expect(kept).toHaveLength(100);
    expect(kept.endsWith(".xml")).toBe(true);
  });
});
