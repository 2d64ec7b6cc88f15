import { Page } from "../../ui/Page.tsx";

/** The screen Cliente. */
export function ClientScreen() {
  return <Page title="Cliente">{null}</Page>;
}
