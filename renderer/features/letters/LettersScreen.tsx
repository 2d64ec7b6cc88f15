import { Page } from "../../ui/Page.tsx";

/** The screen Cartas. */
export function LettersScreen() {
  return <Page title="Cartas">{null}</Page>;
}
