import { Page } from "../../ui/Page.tsx";

/** The screen Bancos. */
export function BanksScreen() {
  return <Page title="Bancos">{null}</Page>;
}
