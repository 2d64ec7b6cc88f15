import { Page } from "../../ui/Page.tsx";

/** The screen Facturas. */
export function InvoicesScreen() {
  return <Page title="Facturas">{null}</Page>;
}
