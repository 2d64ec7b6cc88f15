import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";

/** What the panel shows of its document: all about it, or one of the things that can be done with it. */
export type PanelMode = "detail" | "pay" | "void" | "source" | "ask" | "detraccion" | "dispute" | "legal";

/** What each of them gets. */
export type ModeProps = {
  invoice: InvoiceDetail;
  title: string;
  subtitle: string;
  onMode: (mode: PanelMode) => void;
  onClose: () => void;
};
