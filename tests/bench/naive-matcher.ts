import type { MatchDocument, MatchInput, MatchLine } from "../../main/reconciliation/matching/model.ts";

/** What a simple program does: every line against every open document, points for amount, number and words in common; the best one wins. */
export function matchNaively({ lines, documents, clients }: MatchInput): Map<number, MatchDocument> {
  const names = new Map(clients.map((client) => [client.id, client.name.toLowerCase().split(/\s+/)]));
  const docs = new Map(clients.map((client) => [client.id, client.docNumber]));
  const chosen = new Map<number, MatchDocument>();
  for (const line of lines) {
    if (line.kind !== "credit") continue;
    const text = `${line.description} ${line.counterpartyName ?? ""} ${line.counterpartyDoc ?? ""}`.toLowerCase();
    let best = 0;
    for (const document of documents) {
      const points = pointsOf(line, text, document, names.get(document.clientId) ?? [], docs.get(document.clientId) ?? "");
      if (points > best) {
        best = points;
        chosen.set(line.id, document);
      }
    }
  }
  return chosen;
}

function pointsOf(line: MatchLine, text: string, document: MatchDocument, name: readonly string[], docNumber: string): number {
  if (document.currency !== line.currency) return 0;
  let points = 0;
  const open = document.parts.reduce((sum, part) => sum + part.openMinor, 0);
  if (open === line.amountMinor || document.parts[0]?.openMinor === line.amountMinor) points += 3;
  if (text.includes(document.number)) points += 2;
  if (text.includes(docNumber)) points += 2;
  for (const word of name) if (word.length > 3 && text.includes(word)) points += 0.5;
  return points;
}
