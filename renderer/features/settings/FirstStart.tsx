import { Page } from "../../ui/Page.tsx";

/** The screen Cuentas Claras. */
export function FirstStart() {
  return <Page title="Cuentas Claras">{null}</Page>;
}
