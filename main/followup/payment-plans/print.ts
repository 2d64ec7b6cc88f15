import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";
import { breather } from "../../platform/breathe.ts";
import { writePdf } from "../../platform/pdf.ts";
import { describeFile, pathFor, writeWhole } from "../../platform/saved-files.ts";
import { readAgreement } from "./agreement/facts.ts";
import { layoutAgreement } from "./agreement/layout.ts";
import { fileOf } from "./list.ts";

type Printed = OutputOf<"followup.printPaymentPlan">;

const FOLDER = "cartas";

/**
 * Writes the agreement as a PDF, once, and keeps its hash; what was printed before is given as it is. A file that is gone is written anew.
 * @throws AppError no_company | not_found | conflict when the plan was cancelled
 */
export async function printPaymentPlan(context: CommandContext, { id }: { id: number }): Promise<Printed> {
  const printed = await readPrinted(context.read, context.folder, id);
  if (printed) return printed;
  const facts = await readAgreement(context, id);
  const pause = breather(context.signal);
  const about = {
    title: `Convenio de pago ${facts.number}`,
    author: facts.creditor.name,
    subject: `${facts.creditor.name} y ${facts.debtor.name}`,
    createdAt: context.at,
  };
  const pdf = await writePdf(await layoutAgreement(facts, pause), about, pause);
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const detail = { id, number: facts.number, sha256 };
  return await context.command({ what: "followup.printPaymentPlan", topics: ["followup", "clients"], detail }, async (tx) => {
    // Somebody else may have printed it meanwhile.
    const meanwhile = await readPrinted(tx.db, context.folder, id);
    if (meanwhile) return meanwhile;
    const path = freePath(context.folder, facts.number);
    await writeWhole(path, (aside) => writeFile(aside, pdf, { mode: 0o600, flush: true }));
    try {
      tx.bulk.run("UPDATE payment_plans SET path = ?, sha256 = ? WHERE id = ?", `${FOLDER}/${basename(path)}`, sha256, id);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { file: describeFile(path), sha256 };
  });
}

async function readPrinted(read: Pick<Command["db"], "selectFrom">, folder: string, id: number): Promise<Printed | undefined> {
  const plan = await read
    .selectFrom("payment_plans")
    .select(["path", "sha256", "number", "cancelled_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!plan) throw new AppError("not_found", "Ese convenio no existe en estos datos.");
  const file = fileOf(folder, plan.path);
  if (file && plan.sha256 !== null) return { file, sha256: plan.sha256 };
  if (plan.cancelled_at !== null)
    throw new AppError("conflict", `${plan.number} está anulado: no hay qué firmar. Haz un convenio nuevo si vuelven a acordar.`);
  return undefined;
}

/** A file that holds the name already (left by a copy of the ledger that went further) is left as it is. */
function freePath(folder: string, number: string): string {
  for (let copy = 1; ; copy++) {
    const path = pathFor(folder, FOLDER, `${number}${copy === 1 ? "" : `-${copy}`}.pdf`);
    if (!existsSync(path)) return path;
  }
}
