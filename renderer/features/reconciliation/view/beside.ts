import { currencyExponent } from "../../../../shared/money.ts";
import type { AdjustmentKind } from "../../../../shared/contract/reconciliation.ts";

type Beside = { label: string; means: string; menu: string };

/** What closes a document beside the money of the deposit, and what it means for the debt. */
export const ADJUSTMENTS: Readonly<Record<AdjustmentKind, Beside>> = {
  fee: { label: "comisión del banco", means: "deja de deberse", menu: "La diferencia es comisión del banco" },
  rounding: { label: "redondeo", means: "deja de deberse", menu: "La diferencia es redondeo" },
  discount: { label: "descuento acordado", means: "deja de deberse", menu: "La diferencia es un descuento acordado" },
  interest: { label: "interés pactado", means: "se cobra aparte y queda pagado", menu: "Lo que sobra es interés pactado" },
};

/** What closes the rest of a document. */
const CLOSING_KINDS = ["fee", "rounding", "discount"] as const satisfies readonly AdjustmentKind[];

/** What a rest of this size may be closed as: a rounding is of one sol at most. */
export function closingKinds(restMinor: number, currency: string): readonly ClosingKind[] {
  return restMinor > 10 ** currencyExponent(currency) ? CLOSING_KINDS.filter((kind) => kind !== "rounding") : CLOSING_KINDS;
}
export type ClosingKind = (typeof CLOSING_KINDS)[number];

export const FAVOUR_LABEL = "saldo a favor";
