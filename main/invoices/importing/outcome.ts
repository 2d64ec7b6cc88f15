import type { Finding } from "../../../shared/contract/common.ts";
import type { clientResolver } from "../../clients/index.ts";
import type { Command } from "../../ledger/context.ts";
import type { PackedOriginal } from "../../ledger/originals.ts";
import type { ElectronicDocument } from "../formats/electronic-document.ts";

/** An electronic document as it was read from its file. */
export type ReadDocument<Document = ElectronicDocument> = { name: string; document: Document; original: PackedOriginal };

/** What became of one document. */
export type DocumentOutcome = {
  status: "imported" | "duplicate" | "attached" | "rejected";
  kind: string;
  invoiceId?: number;
  key?: string;
  warnings: Finding[];
  error?: Finding;
  /** Of a paper about many documents: how many it acted on (added), had been dealt with before (known), or could not be (rejected). */
  counts?: { total: number; added: number; known: number; rejected: number };
};

/** One import under way. */
export type ImportRun = { tx: Command; companyRuc: string; resolve: ReturnType<typeof clientResolver> };
