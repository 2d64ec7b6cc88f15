import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { unzipSync, zipSync } from "fflate";
import { ublBytes } from "../fixtures/ubl/build-ubl.ts";
import type { Bench } from "./bench.ts";
import { ask, RUC, startBusiness } from "./business.ts";

const FILES = 10_000;
const CLIENTS = 300;

/** A ZIP of 10,000 facturas of about 6 kB each into a new ledger, against unzipping it and parsing every file with the bare parser. */
export const importFiles: Bench = {
  name: "import 10k XML in a ZIP",
  goal: { of: "ratio", atMost: 1.5 },
  pairs: 3,
  prepare(folder) {
    const path = join(folder, "ventas.zip");
    writeFileSync(path, zipSync(manyFacturas()));
    return {
      async figure() {
        const app = await startBusiness(mkdtempSync(join(folder, "run-")));
        const started = performance.now();
        await ask(app, "invoices.importFiles", { paths: [path] });
        const elapsed = performance.now() - started;
        await app.close();
        return elapsed;
      },
      reference() {
        const parser = new XMLParser({ ignoreAttributes: false });
        const parsed = Object.values(unzipSync(readFileSync(path))).map((bytes) => parser.parse(Buffer.from(bytes)) as unknown);
        if (parsed.length !== FILES) throw new Error(`${parsed.length} files`);
      },
    };
  },
};

function manyFacturas(): Record<string, Uint8Array> {
  return Object.fromEntries(
    Array.from({ length: FILES }, (_, index) => {
      const id = `F001-${index + 1}`;
      const client = {
        scheme: "6",
        docNumber: String(20_100_000_000 + (index % CLIENTS)),
        name: `Comercial ${index % CLIENTS} del Perú S.A.C.`,
      };
      const cuotas = [{ dueOn: "2026-12-20", amount: "1180.00" }];
      const issuer = { ruc: RUC, name: "Negocio de prueba S.A.C." };
      return [
        `${RUC}-01-${id}.xml`,
        ublBytes({ id, issuer, client, issueOn: "2026-11-20", payment: { pending: "1180.00", cuotas }, lines: 16 }),
      ];
    }),
  );
}
