import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { defaultHome, ownParameters, readLaunch } from "../../../../main/shells/common/launch-options.ts";

describe("the options of every shell", () => {
  test("a ledger folder, a fixed clock and a home, then the command and its parameters", () => {
    const launch = readLaunch(
      ["--ledger", "bodega", "--now", "2026-03-15T09:00:00-05:00", "--home", "/h", "call", "x.y", "--not-ours"],
      {},
    );
    expect(launch.app).toEqual({ ledger: resolve("bodega"), home: resolve("/h"), now: "2026-03-15T14:00:00.000Z" });
    expect(launch.rest).toEqual(["call", "x.y", "--not-ours"]);
  });

  test("the form with an equals sign", () => {
    expect(readLaunch(["--ledger=/l", "procedures"], {}).app.ledger).toBe(resolve("/l"));
  });

  test("a shell's own options", () => {
    const launch = readLaunch(["--port", "8080", "--no-open"], {}, { port: { type: "string" }, "no-open": { type: "boolean" } });
    expect(launch.own).toEqual({ port: "8080", "no-open": true });
  });

  test.each([[["--ledgr", "x"]], [["--ledger"]], [["--now", "ayer"]], [["--now", "2026-02-31T25:00:00Z"]], [["--now", "2026-03-15"]]])(
    "%j is refused with words",
    (parameters) => {
      expect(() => readLaunch(parameters, {})).toThrow(expect.objectContaining({ code: "invalid_input" }));
    },
  );

  test("without --home, CUENTAS_HOME or CuentasClaras in the user's folder", () => {
    expect(defaultHome({ CUENTAS_HOME: "/datos" })).toBe(resolve("/datos"));
    expect(defaultHome({})).toBe(join(homedir(), "CuentasClaras"));
  });

  test("an engine's own switches on the same line are left out", () => {
    const line = ["--no-sandbox", "--ledger", "/l", "--remote-debugging-port=0", ".", "--now=2026-01-01T00:00:00Z"];
    expect(ownParameters(line)).toEqual(["--ledger", "/l", "--now=2026-01-01T00:00:00Z"]);
  });
});
