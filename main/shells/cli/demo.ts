import { dirname, join } from "node:path";
import { formatAmount, formatMoney } from "../../../shared/money.ts";
import type { App } from "../../app-types.ts";
import { type TypedCall, typedCall } from "../../typed-call.ts";
import { fileCounts } from "./import-files.ts";

type Print = (line: string) => Promise<void>;

const BUCKETS = ["Por vencer", "1-30", "31-60", "61-90", "más de 90"];
const LETTERS = 5;

/** The main job on the example company, told as it goes: documents and a bank statement in, reconciled, who owes what, whom to contact today, letters out. */
export async function runDemo(app: App, print: Print): Promise<void> {
  const ask = typedCall(app);
  const example = await ask("settings.openExample", {});
  await importDocuments(ask, print, example.documentsPath);
  await reconcile(ask, print, example.statementPath);
  await showAgeing(ask, print);
  await showToday(ask, print);
  await writeLetters(ask, print, example.folder);
}

async function importDocuments(ask: TypedCall, print: Print, path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const { files, counts } = await ask("imports.importFiles", { paths: [path] });
  await print(`1. Comprobantes electrónicos: ${fileCounts(counts)}.`);
  for (const file of files) if (file.error) await print(`   ${file.member ?? file.path}: ${file.error.message}`);
}

async function reconcile(ask: TypedCall, print: Print, path: string): Promise<void> {
  const statement = await ask("reconciliation.importStatement", { path });
  await print(
    `\n2. Estado de cuenta (${statement.format}): ${statement.added} movimientos nuevos, ${statement.alreadyKnown} ya conocidos, abonos por ${formatMoney(statement.creditsMinor, statement.currency)}.`,
  );
  const { proposals } = await ask("reconciliation.proposeMatches", {});
  const sure = proposals.filter((proposal) => proposal.automatic);
  for (const proposal of sure.slice(0, 4))
    await print(`   ${proposal.clientName}: ${proposal.reasons.map((reason) => reason.text).join("; ")}`);
  const { applied } = await ask("reconciliation.applyMatches", { automatic: true });
  await print(`   ${applied} abonos aplicados por seguros; ${proposals.length - applied} quedan para que los revises.`);
}

async function showAgeing(ask: TypedCall, print: Print): Promise<void> {
  await print("\n3. Quién debe y desde cuándo");
  for (const table of await ask("insights.getAgeing", {})) {
    const row = (name: string, minor: readonly number[]) =>
      `   ${name.slice(0, 38).padEnd(38)}${[...minor, minor.reduce((sum, value) => sum + value, 0)].map((value) => (value ? formatAmount(value, table.currency) : "–").padStart(13)).join("")}`;
    await print(`   ${table.currency.padEnd(38)}${[...BUCKETS, "Total"].map((bucket) => bucket.padStart(13)).join("")}`);
    for (const client of table.rows.slice(0, 10)) await print(row(client.name, client.minor));
    if (table.rows.length > 10) await print(`   ... y ${table.rows.length - 10} clientes más`);
    await print(row("Total", table.totalsMinor));
  }
}

async function showToday(ask: TypedCall, print: Print): Promise<void> {
  const today = await ask("followup.getToday", {});
  await print(`\n4. Hoy conviene (${today.contact.text})`);
  for (const suggestion of today.suggestions) {
    await print(
      `   ${suggestion.stepLabel.padEnd(14)}${suggestion.clientName.slice(0, 38).padEnd(40)}${formatMoney(suggestion.amountMinor, suggestion.currency).padStart(16)}  ${suggestion.why}`,
    );
  }
}

async function writeLetters(ask: TypedCall, print: Print, folder: string): Promise<void> {
  const [table] = await ask("insights.getAgeing", {});
  const overdue = (table?.rows ?? []).filter((row) => row.minor.slice(1).some((value) => value > 0)).slice(0, LETTERS);
  await print("\n5. Cartas");
  for (const client of overdue) {
    const { stage } = await ask("letters.suggestStage", { clientId: client.clientId });
    const letter = await ask("letters.issueLetter", { clientId: client.clientId, stage });
    await print(`   ${letter.number}  ${client.name}  (${stage})`);
  }
  await print(`\nTodo está en ${folder}: los datos en cuentas.db, las cartas en ${join(folder, "cartas")}.`);
  await print(`Para verlo en pantalla: npm start -- --home ${dirname(folder)}`);
}
