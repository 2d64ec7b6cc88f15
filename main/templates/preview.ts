import { AppError } from "../../shared/contract/errors.ts";
import type { InputOf, OutputOf } from "../../shared/contract/index.ts";
import type { Finding } from "../../shared/contract/common.ts";
import { findCompany } from "../ledger/company.ts";
import type { ReadDb } from "../ledger/context.ts";
import { findFaults } from "./engine/faults.ts";
import { exampleFacts, exampleOn } from "./facts/example.ts";
import type { LetterFacts, LetterSource } from "./facts/facts.ts";
import { gatherFacts } from "./facts/prepare-facts.ts";
import { readAccount, readBankAccounts } from "./facts/queries.ts";
import type { Template } from "./library/template.ts";
import { lintTemplate } from "./store/lint.ts";
import { blockText, sayMessage } from "./text/say.ts";
import { deadlineFor } from "./facts/stage.ts";
import { partsForOccasion } from "./facts/occasion.ts";

type Preview = OutputOf<"templates.preview">;

/**
 * A template's words as they would be sent to a client, or to an example one. Where the client has nothing of what they speak of, a warning
 * says so and the example's facts stand in for it. Words with a fault give the fault and no text.
 * @throws AppError not_found: the client or the contact
 */
export async function previewTemplate(read: ReadDb, input: InputOf<"templates.preview">, todayOn: string): Promise<Preview> {
  const template: Template = { ...input, code: "borrador", name: "", when: "", version: 0 };
  const faults = findFaults(input);
  const findings = await lintTemplate(read, input);
  if (faults.length > 0)
    return { subject: "", text: "", blocks: [], isExample: input.clientId === undefined, faults, findings, warnings: [] };
  const { facts, warnings, isExample } = await factsFor(read, input, template, todayOn);
  const { subject, text, blocks } = sayMessage(template, facts);
  return {
    subject,
    text,
    blocks: blocks.map((block) =>
      block.kind === "paragraph" ? block : { kind: block.kind, text: blockText(block, facts, input.channel) },
    ),
    isExample,
    faults,
    findings,
    warnings,
  };
}

type Found = { facts: LetterFacts; warnings: Finding[]; isExample: boolean };

async function factsFor(
  read: ReadDb,
  { clientId, contactId, stage }: InputOf<"templates.preview">,
  template: Template,
  todayOn: string,
): Promise<Found> {
  if (clientId === undefined) return { facts: await example(read, template, todayOn), warnings: [], isExample: true };
  const account = await readAccount(read, clientId, todayOn, contactId);
  try {
    const { facts, warnings } = await gatherFacts(
      read,
      { account, template, request: { clientId, channel: template.channel, stage } },
      todayOn,
    );
    return { facts, warnings, isExample: false };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "nothing_owed") throw error;
    const { client, contact } = account;
    return {
      facts: await example(read, template, todayOn, { client, contact }),
      warnings: [{ code: "example_values", message: `${error.message} Mientras tanto ves datos de ejemplo.` }],
      isExample: true,
    };
  }
}

/** The example client's facts, with the company's own name and accounts where they are known. */
async function example(read: ReadDb, template: Template, todayOn: string, who: Partial<LetterSource> = {}): Promise<LetterFacts> {
  const company = await findCompany(read);
  const bankAccounts = await readBankAccounts(read);
  const { stage, occasion } = template;
  const source = exampleOn(template, todayOn);
  return exampleFacts(
    {
      ...source,
      ...(company ? { company } : {}),
      ...(bankAccounts.length > 0 ? { bankAccounts } : {}),
      ...who,
      parts: partsForOccasion(source.parts, { occasion, stage }, todayOn),
    },
    { stage, template, todayOn, deadlineOn: deadlineFor(stage, todayOn) },
  );
}
