import { Button, Textarea } from "@mantine/core";
import { saveFile } from "../../../client.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastError } from "../../../ui/toast.ts";
import styles from "./detail.module.css";
import type { ModeProps } from "./panel-mode.ts";
import { indentXml } from "./indent-xml.ts";

/** The file the document came from, as SUNAT or the biller wrote it. */
export function SourceView({ invoice, title, onMode, onClose }: ModeProps) {
  const source = useCall("invoices.openSource", { id: invoice.id });
  return (
    <SidePanel
      title={`XML de ${title}`}
      subtitle={invoice.source.file}
      width={560}
      onClose={onClose}
      takesFocus={false}
      foot={
        <>
          {source.data && (
            <Button variant="default" onClick={() => saveFile(source.data.file).catch(toastError)}>
              Guardar el archivo
            </Button>
          )}
          <Button variant="subtle" onClick={() => onMode("detail")}>
            Volver
          </Button>
        </>
      }
    >
      {source.error && <ErrorState error={source.error} onRetry={() => void source.refetch()} />}
      {source.isPending && <Loading />}
      {source.data && (
        <Textarea
          aria-label="Contenido del XML"
          classNames={{ input: styles.source }}
          value={indentXml(source.data.text)}
          readOnly
          rows={30}
          spellCheck={false}
        />
      )}
    </SidePanel>
  );
}
