import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useLocation, useSearch } from "wouter";
import { useCall } from "../../ui/calls.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { recall, remember } from "../../ui/memory.ts";
import { Page } from "../../ui/Page.tsx";
import { Sentence } from "../../ui/Sentence.tsx";
import { Desk } from "./Desk.tsx";
import { Library } from "./library/Library.tsx";
import styles from "./Templates.module.css";
import { EMPTY_DRAFT, NEW, useDrafts } from "./view/use-drafts.ts";
import { type Listed, OCCASIONS } from "./view/words.ts";

/** A small window, or text at 200 %: one column that scrolls whole. The style sheets of the three parts say the same. */
const SMALL_WINDOW = "(max-width: 1000px), (max-height: 560px)";
const LAST = "cuentas-plantilla";

/** What opens when none is asked for: the one that was open the last time, else the first of the list. */
function firstOf(templates: readonly Listed[] | undefined): string | undefined {
  const last = recall(LAST);
  const order = Object.keys(OCCASIONS);
  return (
    templates?.find(({ code }) => code === last) ??
    templates?.toSorted((one, other) => order.indexOf(one.occasion) - order.indexOf(other.occasion))[0]
  )?.code;
}

/** Plantillas: the words of everything that a client receives. `?plantilla=recordatorio` opens one. */
export function TemplatesScreen() {
  const asked = new URLSearchParams(useSearch()).get("plantilla") ?? undefined;
  const [, navigate] = useLocation();
  const isSmall = useMediaQuery(SMALL_WINDOW) ?? false;
  const { drafts, setDraft } = useDrafts();
  const all = useCall("templates.listTemplates", {});
  const code = asked ?? firstOf(all.data?.templates);
  const opened = useCall(
    "templates.getTemplate",
    { code: code ?? "" },
    { enabled: code !== undefined && code !== NEW, keepPrevious: true },
  );
  const open = (next: string | undefined) => {
    if (next !== undefined && next !== NEW) remember(LAST, next);
    navigate(next === undefined ? "/plantillas" : `/plantillas?plantilla=${encodeURIComponent(next)}`, { replace: true });
  };
  const startNew = () => {
    if (!drafts[NEW]) setDraft(NEW, EMPTY_DRAFT);
    open(NEW);
  };
  const saved = opened.data?.code === code ? opened.data : undefined;
  const isNew = code === NEW && drafts[NEW] !== undefined;
  const own = all.data?.templates.filter(({ isBuiltIn, isChanged }) => !isBuiltIn || isChanged).length ?? 0;
  return (
    <Page
      title="Plantillas"
      fill={!isSmall}
      sentence={
        all.data && (
          <Sentence>
            {`${all.data.templates.length} textos listos para cartas, correos, mensajes y llamadas. ${own === 0 ? "Puedes cambiarlos: el original no se pierde." : own === 1 ? "Uno lleva tus palabras." : `${own} llevan tus palabras.`}`}
          </Sentence>
        )
      }
      action={
        <Button onClick={startNew} variant={isNew ? "default" : "filled"}>
          Nueva plantilla
        </Button>
      }
    >
      <div className={styles.columns}>
        <Library code={code} drafts={drafts} onOpen={open} />
        {saved || isNew ? (
          <Desk
            key={code}
            template={isNew ? undefined : saved}
            draft={drafts[code ?? ""]}
            onDraft={(draft) => setDraft(code ?? "", draft)}
            onOpen={open}
          />
        ) : (
          <div className={styles.empty}>
            {opened.error ? (
              <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
            ) : code === undefined && all.data ? (
              <EmptyState title="Elige una plantilla">Verás su texto y cómo le llega a tu cliente.</EmptyState>
            ) : (
              <Loading />
            )}
          </div>
        )}
      </div>
    </Page>
  );
}
