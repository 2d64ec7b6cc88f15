import { Page } from "../../ui/Page.tsx";

/** The screen Clientes. */
export function ClientsScreen() {
  return <Page title="Clientes">{null}</Page>;
}
