import { INK } from "../../../platform/pdf-colours.ts";
import type { Block } from "../../../platform/pdf-flow.ts";
import { CELL, SMALL, STRONG, WRONG } from "../../../platform/pdf-report-style.ts";
import { titleBlock } from "../../../platform/pdf-report-table.ts";
import { bulletBlocks, factBlocks, textBlocks } from "../blocks.ts";
import type { DossierFacts } from "../facts.ts";
import { MOST_BYTES } from "../pieces.ts";
import { countOf, instantText, sizeText } from "../words.ts";

/** Problems spelled out; the rest is counted. */
const SPELLED = 30;

/** Whether everything that a dossier rests on is as it was written. */
export function isIntact({ integrity, pieces }: Pick<DossierFacts, "integrity" | "pieces">): boolean {
  return integrity.problems.length === 0 && pieces.every(({ fate }) => fate !== "changed" && fate !== "missing");
}

/** The sentence that says so, or plainly that it is not. */
export function integrityText(facts: Pick<DossierFacts, "integrity" | "pieces" | "at">): string {
  const when = instantText(facts.at);
  if (isIntact(facts)) return `Íntegro: al ${when} todo está como se escribió.`;
  return `NO ÍNTEGRO: al ${when} hay cosas que no están como se escribieron. La última sección dice cuáles.`;
}

/** How anybody can check the dossier, and what the check found when it was written. */
export function checkBlocks(facts: DossierFacts): Block[] {
  const { integrity } = facts;
  return [
    titleBlock("Cómo comprobar este expediente"),
    ...textBlocks(integrityText(facts), { ...STRONG, color: isIntact(facts) ? INK : WRONG }, 4),
    ...problemBlocks(facts),
    ...bulletBlocks(
      "Cada archivo del índice tiene su huella SHA-256. Guarda el adjunto y calcula su huella: con certutil -hashfile ARCHIVO SHA256 en Windows, o con sha256sum en otros sistemas. Si es la misma, es el mismo archivo.",
      8,
    ),
    ...bulletBlocks(
      "Cada cosa anotada en la conversación, y cada cambio de su estado, lleva un sello: una huella SHA-256 de lo anotado y del sello anterior. Quien cambie, quite o reordene algo rompe la cadena desde ahí.",
    ),
    ...bulletBlocks(
      "Cada operación del programa queda en un registro de auditoría encadenado del mismo modo, que guarda también el último sello de cada operación.",
    ),
    ...bulletBlocks(
      "En Cuentas Claras se comprueban las dos cadenas en cualquier momento. Las cabezas de abajo son las de cuando se escribió este expediente: deben aparecer en ellas.",
    ),
    ...factBlocks(
      [
        { label: "Sellos", text: `${countOf(integrity.seals, "sello", "sellos")}. Último: ${integrity.sealHead ?? "todavía no hay"}` },
        {
          label: "Auditoría",
          text: `${countOf(integrity.auditRows, "operación", "operaciones")}. Última: ${integrity.auditHead ?? "todavía no hay"}`,
        },
        { label: "Adjuntos", text: attachedText(facts) },
      ],
      CELL,
      SMALL,
      64,
    ).map((block, index) => (index === 0 ? { ...block, gap: 12 } : block)),
  ];
}

function problemBlocks({ integrity, pieces }: DossierFacts): Block[] {
  const files = pieces.flatMap(({ fate, fileName, about }) => {
    if (fate === "missing") return `Falta el archivo ${fileName} (${about}).`;
    return fate === "changed" ? `El archivo ${fileName} (${about}) ya no es el que se guardó: su huella es otra.` : [];
  });
  const found = [...integrity.problems, ...files];
  const more = found.length - SPELLED;
  const told = more > 0 ? [...found.slice(0, SPELLED), `… y ${more} más.`] : found;
  return told.flatMap((text) => bulletBlocks(text));
}

function attachedText({ pieces, withoutFiles }: DossierFacts): string {
  if (pieces.length === 0) return "No hay archivos que adjuntar.";
  if (withoutFiles) return "Este expediente se pidió sin los archivos: el índice dice cuáles son y su huella.";
  const inside = pieces.filter(({ fate }) => fate === "attached");
  const left = pieces.filter(({ fate }) => fate === "too_much").length;
  const size = sizeText(inside.reduce((sum, { bytes }) => sum + bytes, 0));
  const rest =
    left === 0
      ? ""
      : ` ${countOf(left, "archivo no cabe", "archivos no caben")} en los ${sizeText(MOST_BYTES)} de un expediente: pídelos aparte.`;
  return `${countOf(inside.length, "archivo va", "archivos van")} dentro de este PDF (${size}), en la lista de adjuntos de tu lector.${rest}`;
}
