import type { Finding } from "../../shared/contract/common.ts";
import type { InvoiceDetail } from "../../shared/contract/invoices.ts";
import type { ReadDb } from "../ledger/context.ts";
import type { AnswerDetail } from "../ledger/tables.ts";

/** What a user should know of a document that the tax office did not take. */
export function rejectedByTaxOffice(code: string, description: string): Finding {
  return {
    code: "cdr_rejected",
    message: `SUNAT lo rechazó: no vale como comprobante. Corrígelo y emítelo otra vez con otro número; luego anula este. (${code}: ${description})`,
  };
}

export type Proof = Pick<InvoiceDetail, "evidence" | "taxOffice">;

/** What proves something about a document, newest last, and what the tax office answered. */
export async function readProof(read: ReadDb, invoiceId: number): Promise<Proof> {
  const rows = await read
    .selectFrom("evidence")
    .select(["kind", "code", "text", "detail", "created_at"])
    .where("invoice_id", "=", invoiceId)
    .orderBy("id")
    .execute();
  const answers = rows.flatMap((row) => (row.kind === "cdr" ? [answerOf(row)] : []));
  const taxOffice = standing(answers);
  return {
    evidence: rows.map(({ kind, code, text, created_at }) => ({ kind, code, text, importedAt: created_at })),
    ...(taxOffice ? { taxOffice } : {}),
  };
}

type Answer = NonNullable<Proof["taxOffice"]>;

/** SUNAT accepts a number once: an acceptance stands whatever is answered to a second sending. Otherwise the last answer counts. */
function standing(answers: readonly Answer[]): Answer | undefined {
  const accepted = answers.filter(({ state }) => state !== "rejected");
  return (accepted.length > 0 ? accepted : answers).reduce<Answer | undefined>(
    (last, answer) => (last === undefined || answer.receivedOn >= last.receivedOn ? answer : last),
    undefined,
  );
}

/** Answers that came in before their remarks were kept have their code only. */
function answerOf({
  code,
  text,
  detail,
  created_at,
}: {
  code: string | null;
  text: string;
  detail: string | null;
  created_at: string;
}): Answer {
  const kept = detail === null ? undefined : (JSON.parse(detail) as AnswerDetail);
  const state = kept?.state ?? (/^0+$/.test(code ?? "") ? "accepted" : /^4\d{3}$/.test(code ?? "") ? "observed" : "rejected");
  return { state, code: code ?? "", text, notes: kept?.notes ?? [], receivedOn: kept?.receivedOn ?? created_at.slice(0, 10) };
}
