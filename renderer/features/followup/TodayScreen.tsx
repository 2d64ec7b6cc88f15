import { Page } from "../../ui/Page.tsx";

/** The screen Hoy. */
export function TodayScreen() {
  return <Page title="Hoy">{null}</Page>;
}
