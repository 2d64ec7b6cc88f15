import type { Dispute } from "../../../../shared/contract/followup-disputes.ts";
import type { PaymentPlan } from "../../../../shared/contract/followup-payment-plans.ts";
import type { PaymentPromise } from "../../../../shared/contract/followup-promises.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { DISPUTE_OUTCOMES, DISPUTE_REASONS } from "../../../../shared/dispute-words.ts";
import { formatAmount, formatMoney } from "../../../../shared/money.ts";
import type { Block } from "../../../platform/pdf-flow.ts";
import { BODY, SMALL, STRONG } from "../../../platform/pdf-report-style.ts";
import { type Table, tableBlocks, titleBlock } from "../../../platform/pdf-report-table.ts";
import { PLAN_WORDS, PROMISE_WORDS } from "../../thread/fates.ts";
import { factBlocks, textBlocks } from "../blocks.ts";
import type { DossierFacts } from "../facts.ts";
import type { Piece } from "../pieces.ts";
import { CHANNELS, countOf } from "../words.ts";

const LABEL_WIDTH = 96;

/** What the client promised and what came of it. */
export function promisesTable({ promises }: DossierFacts): Table<PaymentPromise> {
  return {
    title: "Promesas de pago",
    nothing: "No hay promesas de pago anotadas.",
    columns: [
      { title: "Hecha el", fits: true, text: ({ madeOn }) => formatDate(madeOn) },
      { title: "Para el", fits: true, text: ({ dueOn }) => formatDate(dueOn) },
      { title: "De qué, y cómo", weight: 3.2, most: 6, text: ofWhat },
      { title: "Resultado", weight: 1.5, text: ({ state }) => PROMISE_WORDS[state] },
      { title: "Prometió", isAmount: true, text: ({ amountMinor, currency }) => formatMoney(amountMinor, currency) },
      { title: "Llegó", isAmount: true, text: ({ paidMinor, currency }) => (paidMinor === 0 ? "–" : formatMoney(paidMinor, currency)) },
    ],
    rows: promises,
  };
}

function ofWhat({ documents, channel, note }: PaymentPromise): string {
  const named = documents.length > 0 ? documents.map(({ document }) => document).join(", ") : "Lo que debe";
  return [named, channel ? CHANNELS[channel] : "", note].filter(Boolean).join(" · ");
}

/** What the client does not accept, why, how it ended, and with what it was proved. */
export function disputeBlocks({ disputes, pieces }: DossierFacts): Block[] {
  const title = titleBlock("Reclamos");
  if (disputes.length === 0) return [title, ...textBlocks("No hay reclamos anotados.", SMALL, 2)];
  return [title, ...disputes.flatMap((dispute) => oneDispute(dispute, pieces))];
}

function oneDispute(dispute: Dispute, pieces: readonly Piece[]): Block[] {
  const { document, statedMinor, currency, reason, text, openedOn, closedOn, outcome, closeNote, files } = dispute;
  const named = files.map(({ name, sha256 }) => `${placeOf(sha256, pieces)}${name} (${sha256})`);
  const end =
    closedOn === null
      ? "Sigue abierto."
      : `${formatDate(closedOn)}. ${outcome === null ? "" : `${DISPUTE_OUTCOMES[outcome]}.`} ${closeNote}`;
  return [
    ...kept(textBlocks(`${document}: ${formatMoney(statedMinor, currency)}`, STRONG, 8)),
    ...factBlocks(
      [
        { label: "Abierto el", text: `${formatDate(openedOn)}. ${DISPUTE_REASONS[reason]}.` },
        { label: "Qué dijo", text },
        { label: "Cómo terminó", text: end.trim() },
        { label: "Pruebas", text: named.length > 0 ? named.join("\n") : "Ninguna." },
      ],
      BODY,
      SMALL,
      LABEL_WIDTH,
    ),
  ];
}

function placeOf(sha256: string, pieces: readonly Piece[]): string {
  const piece = pieces.find((one) => one.sha256 === sha256);
  return piece ? `N.º ${piece.number}: ` : "";
}

const kept = (blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, withNext: true }));

type Cuota = PaymentPlan["cuotas"][number];

const CUOTA_WORDS: Readonly<Record<Cuota["state"], string>> = {
  paid: "pagada",
  partly: "pagada en parte",
  waiting: "por vencer",
  late: "vencida",
};

/** Payment plans, each with its cuotas. */
export async function planBlocks({ plans }: DossierFacts, pause: () => Promise<void>): Promise<Block[]> {
  if (plans.length === 0) return [titleBlock("Convenios de pago"), ...textBlocks("No hay convenios de pago.", SMALL, 2)];
  const blocks: Block[] = [];
  for (const plan of plans) blocks.push(...(await tableBlocks(planTable(plan), pause)), ...textBlocks(sayPlan(plan), SMALL, 3));
  return blocks;
}

function planTable({ number, cuotas, currency, totalMinor, state }: PaymentPlan): Table<Cuota> {
  return {
    title: `Convenio de pago ${number}: ${PLAN_WORDS[state]}`,
    nothing: "",
    columns: [
      { title: "Cuota", weight: 1, text: ({ number: place }) => String(place) },
      { title: "Vence", weight: 2, text: ({ dueOn }) => formatDate(dueOn) },
      { title: "Estado", weight: 2, text: ({ state: now }) => CUOTA_WORDS[now] },
      { title: "Pagado", isAmount: true, text: ({ paidMinor }) => (paidMinor === 0 ? "–" : formatAmount(paidMinor, currency)) },
      { title: "Cuota", isAmount: true, text: ({ amountMinor }) => formatMoney(amountMinor, currency) },
    ],
    rows: cuotas,
    sum: { label: `Total de ${countOf(cuotas.length, "cuota", "cuotas")}`, text: formatMoney(totalMinor, currency) },
  };
}

function sayPlan({ madeOn, documents, signedBy, notes, why }: PaymentPlan): string {
  const made = `Hecho el ${formatDate(madeOn)} por ${documents.map(({ document }) => document).join(", ")}`;
  return [made, signedBy ? `Lo firma ${signedBy}` : "", why, notes]
    .filter(Boolean)
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(" ");
}
