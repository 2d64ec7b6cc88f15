import { Page } from "../../ui/Page.tsx";

/** The screen Ajustes. */
export function SettingsScreen() {
  return <Page title="Ajustes">{null}</Page>;
}
