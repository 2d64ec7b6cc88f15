import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openTestApp, startTestApp, type TestApp, temporaryFolder } from "../../../fixtures/app.ts";
import { ANDINA, facturaTo, fillCompany, recordAll } from "../../../fixtures/debtors.ts";
import { CONDOR } from "../../../fixtures/documents.ts";

async function start(): Promise<TestApp> {
  const app = await startTestApp();
  await fillCompany(app);
  await app.call("clients.saveClients", { clients: [ANDINA, { ...CONDOR, name: "Transportes Cóndor, Hijos; y Cía. S.R.L." }] });
  await recordAll(app, [
    facturaTo(ANDINA, { number: "1", totalMinor: 100_000, dueOn: "2026-11-25" }),
    facturaTo(CONDOR, { number: "2", totalMinor: 118_000, dueOn: "2026-11-30" }),
  ]);
  return app;
}

/** Lines of a file as a calendar program reads them. */
const linesOf = (path: string) => readFileSync(path, "utf8").replaceAll("\r\n ", "").split("\r\n");
const write = (app: TestApp) => app.call("followup.writeCalendarFile", {});
const kept = (app: TestApp) => app.call("followup.getCalendarFile", {});

describe("an exported calendar", () => {
  test("holds each due date as a whole day, with its client, amount and an id of its own", async () => {
    const app = await start();
    const { file, events } = await app.call("followup.exportCalendar", { kinds: ["due"] });
    expect(file).toMatchObject({ name: "calendario-2026-11-20.ics", mime: "text/calendar" });
    expect(events).toBe(2);
    const lines = linesOf(file.path);
    expect(lines.filter((line) => line.startsWith("SUMMARY"))).toEqual([
      String.raw`SUMMARY:Vence F001-1: Constructora Andina S.A.C.\, S/ 1\,000.00`,
      String.raw`SUMMARY:Vence F001-2: Transportes Cóndor\, Hijos\; y Cía. S.R.L.\, S/ 1\,180.00`,
    ]);
    expect(lines).toContain("DTSTART;VALUE=DATE:20261125");
    expect(lines).toContain("DTEND;VALUE=DATE:20261126");
    expect(lines).toContain("X-WR-CALNAME:Cobranza Servicios del Sur S.A.C.");
    const ids = lines.filter((line) => line.startsWith("UID:"));
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => id.endsWith("-20606433094@cuentas-claras"))).toBe(true);
  });
});

describe("a calendar kept up to date in a folder", () => {
  test("is written at once, and again only where something of it changed", async () => {
    const app = await start();
    const folder = temporaryFolder();
    const { path } = await app.call("followup.setCalendarFile", { folder });
    expect(path).toBe(join(folder, "cuentas-claras-20606433094.ics"));
    expect(readdirSync(folder)).toEqual(["cuentas-claras-20606433094.ics"]);
    expect(await kept(app)).toMatchObject({ path, problem: null, writtenAt: expect.stringMatching(/Z$/) });
    expect(await write(app)).toEqual({ path, written: false });

    await recordAll(app, [facturaTo(ANDINA, { number: "3", totalMinor: 70_000, dueOn: "2026-12-15" })]);
    expect(await write(app)).toEqual({ path, written: true });
    expect(linesOf(path ?? "").some((line) => line.includes("Vence F001-3"))).toBe(true);
    expect(await write(app)).toEqual({ path, written: false });
  });

  test("an hour later, with nothing new, it is not touched: only its stamps would differ", async () => {
    const app = await start();
    const folder = temporaryFolder();
    const { path } = await app.call("followup.setCalendarFile", { folder });
    utimesSync(path ?? "", 1_000_000_000, 1_000_000_000);
    const later = await openTestApp({ folder: app.folder, now: "2026-11-20T16:00:00.000Z", company: false });
    expect(await write(later)).toEqual({ path, written: false });
    expect(statSync(path ?? "").mtimeMs).toBe(1_000_000_000_000);
    await later.app.close();
  });

  test("is written again where somebody deleted or spoiled it", async () => {
    const app = await start();
    const folder = temporaryFolder();
    const { path } = await app.call("followup.setCalendarFile", { folder });
    rmSync(path ?? "");
    expect(await kept(app)).toMatchObject({ writtenAt: null, problem: null });
    expect((await write(app)).written).toBe(true);
    writeFileSync(path ?? "", "BEGIN:VCALENDAR");
    expect((await write(app)).written).toBe(true);
    expect(linesOf(path ?? "").at(-2)).toBe("END:VCALENDAR");
  });

  test("a folder that is gone is told in words, and the keeping goes on when it is back", async () => {
    const app = await start();
    const folder = join(temporaryFolder(), "drive");
    mkdirSync(folder);
    const { path } = await app.call("followup.setCalendarFile", { folder });
    rmSync(folder, { recursive: true });
    expect(await write(app)).toEqual({ path, written: false });
    expect((await kept(app)).problem).toBe(`No existe la carpeta ${folder}. Créala, o elige otra.`);
    mkdirSync(folder);
    expect(await write(app)).toEqual({ path, written: true });
    expect(await kept(app)).toMatchObject({ problem: null });
  });

  test("where it cannot be put in its place nothing is thrown, and it says why", async () => {
    const app = await start();
    const folder = temporaryFolder();
    const { path } = await app.call("followup.setCalendarFile", { folder });
    rmSync(path ?? "");
    mkdirSync(join(path ?? "", "dentro"), { recursive: true });
    expect(await write(app)).toEqual({ path, written: false });
    expect((await kept(app)).problem).toMatch(/^No se pudo escribir el calendario/);
    expect(readdirSync(folder)).toEqual([basename(path ?? "")]);
  });

  test("a folder that is not one is refused with what to do, and nothing is kept", async () => {
    const app = await start();
    const folder = temporaryFolder();
    writeFileSync(join(folder, "nota.txt"), "x");
    const set = (given: string) => app.fails("followup.setCalendarFile", { folder: given });
    expect(await set("Drive/Cobranza")).toMatchObject({
      code: "invalid_input",
      message: expect.stringMatching(/^Escribe la carpeta completa/),
    });
    expect((await set(join(folder, "no-hay"))).message).toMatch(/^No existe la carpeta/);
    expect((await set(join(folder, "nota.txt"))).message).toMatch(/es un archivo, no una carpeta/);
    expect(await kept(app)).toEqual({ path: null, writtenAt: null, problem: null });
    expect(await write(app)).toEqual({ path: null, written: false });
  });

  test("stops with null, and the file stays", async () => {
    const app = await start();
    const folder = temporaryFolder();
    const { path } = await app.call("followup.setCalendarFile", { folder });
    expect(await app.call("followup.setCalendarFile", { folder: null })).toEqual({ path: null });
    expect(await kept(app)).toEqual({ path: null, writtenAt: null, problem: null });
    expect(readdirSync(folder)).toEqual([basename(path ?? "")]);
  });
});
