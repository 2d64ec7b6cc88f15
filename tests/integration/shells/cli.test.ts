import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../../shared/contract/errors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";
import { COMPANY, NOW, temporaryFolder } from "../../fixtures/app.ts";
import { EXAMPLE_ISSUER, ublText } from "../../fixtures/ubl/build-ubl.ts";
import { answerOf, runCli } from "./run-cli.ts";

/** The built command line, as scripts use it. */
function newLedger() {
  const folder = temporaryFolder();
  const ledger = join(folder, "ledger");
  const call = async (...parameters: string[]) => answerOf(await runCli(["--ledger", ledger, "--now", NOW, "call", ...parameters]));
  return { folder, ledger, call };
}

describe("call", () => {
  test("prints the answer as one line and exits with 0; the ledger's folder is made", async () => {
    const { ledger } = newLedger();
    const run = await runCli(["--ledger", ledger, "--now", NOW, "call", "settings.getStatus"]);
    expect(run).toMatchObject({ code: 0, errors: "" });
    expect(answerOf(run)).toMatchObject({ ok: true, value: { todayOn: "2026-11-20", company: null } });
    expect(existsSync(ledger)).toBe(true);
  });

  test("takes its input from the line, from a file or from standard input", async () => {
    const { ledger, folder, call } = newLedger();
    expect(await call("settings.setCompany", JSON.stringify(COMPANY))).toMatchObject({ ok: true });
    const file = join(folder, "clients.json");
    const clients = [{ ...CONDOR, docType: "RUC" }];
    writeFileSync(file, `\uFEFF${JSON.stringify({ clients })}`);
    expect(await call("clients.saveClients", `@${file}`)).toMatchObject({
      ok: true,
      value: { clients: [{ docNumber: CONDOR.docNumber }] },
    });
    const run = await runCli(["--ledger", ledger, "--now", NOW, "call", "invoices.recordInvoices", "-"], {
      input: JSON.stringify({ invoices: [factura()] }),
    });
    expect(answerOf(run)).toMatchObject({ ok: true, value: { recorded: [{ key: `${COMPANY.ruc}-01-F001-1220` }] } });
  });

  test.each<[string, string[], string]>([
    ["an unknown procedure", ["call", "no.such"], "unknown_procedure"],
    ["input that does not fit", ["call", "settings.setCompany", '{"ruc":7}'], "invalid_input"],
    ["input that is not JSON", ["call", "settings.getStatus", "{"], "invalid_input"],
    ["a file that is not there", ["call", "settings.getStatus", "@/no/such.json"], "unreadable_file"],
    ["no name", ["call"], "invalid_input"],
    ["too many words", ["call", "settings.getStatus", "{}", "{}"], "invalid_input"],
  ])("%s is an answer too, with exit 1", async (_what, parameters, code) => {
    const { ledger } = newLedger();
    const run = await runCli(["--ledger", ledger, ...parameters]);
    expect(run.code).toBe(1);
    expect(answerOf(run)).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(/\S/) as unknown } });
  });

  test("a folder that cannot be made is told with its code", async () => {
    const run = await runCli(["--ledger", "/dev/null/ledger", "call", "settings.getStatus"]);
    expect(run.code).toBe(1);
    expect(answerOf(run)).toMatchObject({ ok: false });
  });

  test("without --ledger, the company opened last is the one", async () => {
    const home = temporaryFolder();
    const env = { CUENTAS_HOME: home };
    expect(answerOf(await runCli(["call", "settings.getStatus"], { env }))).toMatchObject({ ok: true, value: { company: null } });
    expect(answerOf(await runCli(["call", "settings.createCompany", JSON.stringify(COMPANY)], { env }))).toMatchObject({ ok: true });
    expect(answerOf(await runCli(["--home", home, "call", "settings.getStatus"]))).toMatchObject({
      ok: true,
      value: { company: { ruc: COMPANY.ruc } },
    });
  });

  test("npm runs it in the package's folder, and paths are meant from where the person stands", async () => {
    const folder = temporaryFolder();
    await runCli(["--ledger", "mine", "call", "settings.getStatus"], { env: { npm_lifecycle_event: "cuentas", INIT_CWD: folder } });
    expect(existsSync(join(folder, "mine"))).toBe(true);
  });
});

describe("batch", () => {
  test("answers line by line in one process, each seeing what the last one did", async () => {
    const { ledger } = newLedger();
    const lines = [
      JSON.stringify({ name: "settings.setCompany", input: COMPANY }),
      "this is not JSON",
      JSON.stringify({ name: "invoices.recordInvoices", input: { invoices: [factura()] } }),
      JSON.stringify({ name: "no.such" }),
      "",
      JSON.stringify({ name: "invoices.listInvoices", input: {} }),
    ];
    const run = await runCli(["--ledger", ledger, "--now", NOW, "batch"], { input: lines.join("\n") });
    const answers = run.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Answer<unknown>);
    expect(run.code).toBe(0);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true, false, false, true]);
    expect(JSON.stringify(answers[5])).toContain(CONDOR.name);
  });

  test("a thousand lines come back in order, through a pipe", async () => {
    const { ledger } = newLedger();
    const lines = Array.from({ length: 1000 }, (_, index) =>
      JSON.stringify(index % 2 ? { name: `no.such${index}` } : { name: "ledger.verify", input: {} }),
    );
    const run = await runCli(["--ledger", ledger, "batch"], { input: lines.join("\n") });
    const answers = run.out.trimEnd().split("\n");
    expect(answers).toHaveLength(1000);
    expect(answers[999]).toContain("no.such999");
    expect(answers[0]).toContain('"ok":true');
  });

  test("an unopenable ledger answers every line", async () => {
    const run = await runCli(["--ledger", "/dev/null/ledger", "batch"], { input: '{"name":"a.b"}\n{"name":"c.d"}\n' });
    expect(run.code).toBe(1);
    expect(run.out.trimEnd().split("\n")).toHaveLength(2);
  });
});

describe("procedures and help", () => {
  test("need no ledger and make none", async () => {
    const home = join(temporaryFolder(), "none");
    const listed = JSON.parse((await runCli(["--home", home, "procedures"])).out) as { name: string; input: { type?: string } }[];
    expect(listed.map(({ name }) => name)).toContain("invoices.importFiles");
    expect((await runCli(["--home", home, "help"])).out).toContain("cuentas import");
    expect((await runCli(["--home", home])).code).toBe(0);
    expect(existsSync(home)).toBe(false);
  });

  test.each([[["dance"]], [["--nothing"]], [["--now", "ayer", "procedures"]], [["import"]]])(
    "%j is explained on standard error, with exit 1",
    async (parameters) => {
      const run = await runCli(parameters, { env: { CUENTAS_HOME: temporaryFolder() } });
      expect(run).toMatchObject({ code: 1, out: "" });
      expect(run.errors).toMatch(/\S/);
      expect(run.errors).not.toContain("    at ");
    },
  );
});

describe("import", () => {
  test("recognises what each file is and reports on each in words", async () => {
    const { folder, ledger, call } = newLedger();
    await call(
      "settings.setCompany",
      JSON.stringify({
        ruc: EXAMPLE_ISSUER.ruc,
        legalName: EXAMPLE_ISSUER.name,
        bankAccounts: [{ bank: "BCP", number: "191-1", currency: "PEN", kind: "ordinary" }],
      }),
    );
    const invoice = join(folder, "factura.xml");
    const statement = join(folder, "movimientos.csv");
    const picture = join(folder, "foto.png");
    writeFileSync(invoice, ublText());
    writeFileSync(statement, "Cuando;Que;Cuanto\n01/11/2026;ABONO;1180.00\n");
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    const run = await runCli(["--ledger", ledger, "--now", NOW, "import", invoice, statement, picture, join(folder, "none.xml")]);
    expect(run.code).toBe(1);
    expect(run.out).toContain("1 importado, 1 necesita que digas qué es, 2 no se importaron.");
    expect(run.out).toContain("undo.undoBatch");
    expect(run.out).toMatch(/movimientos\.csv \(tabla por explicar\)/);
    expect(run.out).toMatch(/foto\.png \(archivo\): no se importó\. foto\.png es una imagen/);
    expect(run.out).toMatch(/none\.xml \(archivo\): no se importó\. No se pudo abrir none\.xml/);

    const again = await runCli(["--ledger", ledger, "--now", NOW, "import", invoice]);
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain("1 ya estaba");
  });
});
