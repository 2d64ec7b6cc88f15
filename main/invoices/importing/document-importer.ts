import { AppError } from "../../../shared/contract/errors.ts";
import { clientResolver } from "../../clients/index.ts";
import { attempt } from "../../ledger/attempt.ts";
import type { Command } from "../../ledger/context.ts";
import { attachAnswer } from "./attach-answer.ts";
import { refusal } from "./kinds.ts";
import type { DocumentOutcome, ImportRun, ReadDocument } from "./outcome.ts";
import { recordAnnulment } from "./record-annulment.ts";
import { recordCertificate } from "./record-certificate.ts";
import { recordSale } from "./record-sale.ts";

type Tell = (outcome: DocumentOutcome) => void;

export type DocumentImporter = {
  /** Takes one document: a sale is recorded at once; what is about other documents waits for `finish`. Tells once what became of it. */
  take(read: ReadDocument, tell: Tell): void;
  /** Does what had to wait until every document was there, whatever their order in the files: notes, certificates, annulments, then answers of the tax office. */
  finish(step: (done: number, total: number) => Promise<void>): Promise<void>;
};

/** Brings electronic documents into the ledger inside one command. A bad one is told and leaves nothing; it never stops the others. */
export function documentImporter(tx: Command, companyRuc: string): DocumentImporter {
  const run: ImportRun = { tx, companyRuc, resolve: clientResolver(tx) };
  const later: Record<"notes" | "certificates" | "annulments" | "answers", (() => void)[]> = {
    notes: [],
    certificates: [],
    annulments: [],
    answers: [],
  };
  return {
    take({ document, ...file }, tell) {
      const guarded = (work: () => DocumentOutcome) => () => guard(run, document.kind, tell, work);
      const refused = refusal(document, companyRuc);
      if (refused)
        tell({ status: "rejected", kind: refused.code === "purchase" ? "purchase" : document.kind, warnings: [], error: refused });
      else if (document.kind === "cdr") later.answers.push(guarded(() => attachAnswer(run, { ...file, document })));
      else if (document.kind === "retention" || document.kind === "perception")
        later.certificates.push(guarded(() => recordCertificate(run, { ...file, document })));
      else if (document.kind === "voided" || document.kind === "summary")
        later.annulments.push(guarded(() => recordAnnulment(run, { ...file, document })));
      else if ("client" in document) {
        const record = guarded(() => recordSale(run, { ...file, document }));
        if (document.kind === "credit_note") later.notes.push(record);
        else record();
      }
    },
    async finish(step) {
      const works = [...later.notes, ...later.certificates, ...later.annulments, ...later.answers];
      for (const [index, work] of works.entries()) {
        await step(index, works.length);
        work();
      }
    },
  };
}

/** Does one document's work; what it throws about that document is told, and nothing of the document stays. */
function guard(run: ImportRun, kind: string, tell: Tell, work: () => DocumentOutcome): void {
  let outcome: DocumentOutcome;
  try {
    outcome = attempt(run.tx, work);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    run.resolve = clientResolver(run.tx); // a client that came with a rejected document went with it
    outcome = {
      status: "rejected",
      kind: error.code === "purchase" ? "purchase" : kind,
      warnings: [],
      error: { code: error.code, message: error.message },
    };
  }
  tell(outcome);
}
