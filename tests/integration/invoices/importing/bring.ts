import { expect } from "vitest";
import type { FileReport, InvoiceDetail } from "../../../../shared/contract/invoices.ts";
import type { TestApp } from "../../../fixtures/app.ts";
import { EXAMPLE_ISSUER } from "../../../fixtures/ubl/build-ubl.ts";
import { type Files, writeFiles } from "../../../fixtures/ubl/ubl-files.ts";

/** What one import came to. */
export type Brought = { files: FileReport[]; batchId: number };

/** Imports files with these texts, in this order; each text under a name of its own. */
export async function bring(app: TestApp, ...texts: string[]): Promise<Brought> {
  const files: Files = Object.fromEntries(texts.map((text, index) => [`${index}.xml`, text]));
  const { files: reports, batchId } = await app.call("invoices.importFiles", { paths: writeFiles(files) });
  return { files: reports, batchId: batchId ?? 0 };
}

/** The document of ours with that number, a factura unless told. */
export function document(app: TestApp, id: string, type = "01"): Promise<InvoiceDetail> {
  return app.call("invoices.getInvoice", { key: `${EXAMPLE_ISSUER.ruc}-${type}-${id}` });
}

/** What is open of a document, part by part: `net 114460`. */
export async function open(app: TestApp, id: string, type?: string): Promise<string[]> {
  const { parts } = await document(app, id, type);
  return parts.filter(({ openMinor }) => openMinor > 0).map(({ part, openMinor }) => `${part} ${openMinor}`);
}

/** The ledger agrees with itself. */
export async function expectSound(app: TestApp): Promise<void> {
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
}

export const statuses = ({ files }: Brought): string[] => files.map(({ status }) => status);
export const codes = (warnings: readonly { code: string }[] | undefined): string[] => (warnings ?? []).map(({ code }) => code);
export const undo = (app: TestApp, { batchId }: Brought) => app.call("undo.undoBatch", { batchId });
