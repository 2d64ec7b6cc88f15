import { expect, test } from "vitest";
import type { ElectronicDocument } from "../../../../main/invoices/formats/electronic-document.ts";
import { readElectronicDocument } from "../../../../main/invoices/formats/ubl.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { isDate } from "../../../../shared/dates.ts";
import { mutations } from "../../../fixtures/mutate.ts";
import { EVERY_KIND } from "../../../fixtures/ubl/every-kind.ts";

/** How many spoiled files are read over all roots; an environment variable asks for more: CUENTAS_FUZZ=10000. */
const COUNT = Math.ceil(Number(process.env.CUENTAS_FUZZ ?? 600) / Object.keys(EVERY_KIND).length);

test.each(Object.entries(EVERY_KIND))(
  "a spoiled %s gives facts that make sense or says what is wrong with it",
  (_, text) => {
    const wrong: unknown[] = [];
    for (const bytes of mutations(20_261_120, Buffer.from(text), COUNT)) {
      const document = readOrRefuse(bytes);
      if (document) wrong.push(...senseless(document));
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);

function readOrRefuse(bytes: Uint8Array): ElectronicDocument | undefined {
  try {
    return readElectronicDocument(bytes);
  } catch (error) {
    if (error instanceof AppError && error.message !== "") return undefined;
    throw error;
  }
}

const isAmount = (minor: number) => Number.isSafeInteger(minor) && minor >= 0;

/** What is wrong with the facts, each with the document; nothing when they make sense. */
function senseless(document: ElectronicDocument): unknown[] {
  const wrong: unknown[] = [];
  const check = (what: string, holds: boolean) => holds || wrong.push([what, document]);
  if ("client" in document) {
    check("series and number", /^[A-Z0-9]{4}-\d{1,8}$/.test(`${document.series}-${document.number}`));
    check("issuer", /^\d{11}$/.test(document.issuerRuc));
    check(
      "dates",
      [document.issueOn, ...(document.dueOn ? [document.dueOn] : []), ...document.cuotas.map(({ dueOn }) => dueOn)].every(isDate),
    );
    check("amounts", [document.totalMinor, ...document.cuotas.map(({ amountMinor }) => amountMinor)].every(isAmount));
    check("deductions", isAmount(document.detraccion?.amountMinor ?? 0) && isAmount(document.retencion?.amountMinor ?? 0));
    check("currency", /^[A-Z]{3}$/.test(document.currency));
  } else if ("agent" in document) {
    check("parties", /^\d{11}$/.test(document.agent.ruc) && document.receiver.docNumber !== "");
    check("amounts", isAmount(document.totalMinor) && document.lines.length > 0);
    check(
      "lines",
      document.lines.every(
        ({ amountMinor, amountOn, paidOn, paid }) =>
          isAmount(amountMinor) && isAmount(paid?.amountMinor ?? 0) && isDate(amountOn) && isDate(paidOn),
      ),
    );
  } else if ("informed" in document) {
    check("number", /^R[ACR]-\d{8}-\d{1,5}$/.test(document.id));
    check(
      "lines",
      document.lines.length <= 20_000 && document.lines.every(({ series, number }) => /^[A-Z0-9]{4}-\d{1,8}$/.test(`${series}-${number}`)),
    );
  } else check("kind", ["cdr", "despatch_advice", "unknown"].includes(document.kind));
  return wrong;
}
