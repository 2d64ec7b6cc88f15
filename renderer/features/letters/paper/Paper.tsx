import { ActionIcon } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconArrowAutofitHeight, IconArrowAutofitWidth } from "@tabler/icons-react";
import { useState } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import styles from "./Paper.module.css";
import { PaperPage } from "./PaperPage.tsx";
import { usePdf } from "./use-pdf.ts";

/** Height over width of A4. */
const A4 = 297 / 210;
const MARGIN = 32;

type Props = {
  bytes: Uint8Array | undefined;
  /** The letter's words, for who cannot see the page. */
  text: string | undefined;
};

/** The letter on its paper, at A4 proportions: the whole page, or as wide as there is room. */
export function Paper({ bytes, text }: Props) {
  const { pages, error } = usePdf(bytes);
  const [isWhole, setWhole] = useState(false);
  const desk = useElementSize<HTMLDivElement>();
  const wide = Math.max(240, desk.width - MARGIN);
  const width = Math.floor(isWhole ? Math.min(wide, (desk.height - MARGIN) / A4) : Math.min(wide, 820));
  if (error !== undefined) return <ErrorState error={error} />;
  return (
    <div className={styles.frame}>
      <div className={styles.desk} ref={desk.ref} role="region" aria-label="La carta como se imprimirá">
        {pages.length === 0 || desk.width === 0 ? (
          <Loading>Preparando la carta…</Loading>
        ) : (
          pages.map((page, index) => (
            <PaperPage
              key={`${index}-${pages.length}`}
              page={page}
              width={width}
              label={`Página ${index + 1} de ${pages.length} de la carta`}
            />
          ))
        )}
        {text !== undefined && <div className="visually-hidden">{text}</div>}
        <ActionIcon
          className={styles.zoom}
          variant="default"
          size={30}
          aria-label={isWhole ? "Ajustar al ancho" : "Ver la página entera"}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? <IconArrowAutofitWidth size={18} aria-hidden="true" /> : <IconArrowAutofitHeight size={18} aria-hidden="true" />}
        </ActionIcon>
      </div>
    </div>
  );
}
