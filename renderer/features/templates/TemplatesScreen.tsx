import { EmptyState } from "../../ui/EmptyState.tsx";
import { Page } from "../../ui/Page.tsx";

/** Plantillas: the words of everything that a client receives. */
export function TemplatesScreen() {
  return (
    <Page title="Plantillas">
      <EmptyState title="Todavía no hay plantillas">Aquí verás los textos de tus cartas y mensajes.</EmptyState>
    </Page>
  );
}
