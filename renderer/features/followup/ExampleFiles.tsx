import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { useMutationCall } from "../../ui/calls.ts";
import { SectionTitle } from "../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../ui/toast.ts";
import styles from "./AttentionList.module.css";

type Files = NonNullable<OutputOf<"settings.getStatus">["exampleFiles"]>;

/** The files that the example company brings, each imported with one click, so that nobody has to look for them in a folder. */
export function ExampleFiles({ statementPath, documentsPath }: Files) {
  if (!statementPath && !documentsPath) return null;
  return (
    <section>
      <SectionTitle>Para probar</SectionTitle>
      <ul className={styles.list}>
        {statementPath && <StatementItem path={statementPath} />}
        {documentsPath && <DocumentsItem path={documentsPath} />}
      </ul>
    </section>
  );
}

function StatementItem({ path }: { path: string }) {
  const [, navigate] = useLocation();
  const importing = useMutationCall("reconciliation.importStatement");
  // The item goes away with the import, so what follows is not a callback of the mutation's.
  const start = async () => {
    const { added } = await importing.mutateAsync({ path });
    toastDone(`Se añadieron ${added} movimientos del banco.`);
    navigate("/bancos");
  };
  return (
    <Item title="Estado de cuenta de ejemplo" busy={importing.isPending} onImport={() => void start().catch(toastError)}>
      Tres semanas del BCP, con abonos por reconocer.
    </Item>
  );
}

function DocumentsItem({ path }: { path: string }) {
  const [, navigate] = useLocation();
  const importing = useMutationCall("invoices.importFiles");
  const start = async () => {
    const { files } = await importing.mutateAsync({ paths: [path] });
    const imported = files.filter((file) => file.status === "imported").length;
    toastDone(`De ${files.length} archivos entraron ${imported} comprobantes. Cada uno está en Facturas con su XML.`);
    navigate("/facturas");
  };
  return (
    <Item title="Comprobantes de la semana" busy={importing.isPending} onImport={() => void start().catch(toastError)}>
      Un ZIP con XML, como los da SUNAT.
    </Item>
  );
}

type ItemProps = { title: string; busy: boolean; onImport: () => void; children: ReactNode };

function Item({ title, busy, onImport, children }: ItemProps) {
  return (
    <li className={styles.item}>
      <div className={styles.title}>{title}</div>
      <div className={styles.text}>
        {children}{" "}
        <Anchor component="button" type="button" inherit disabled={busy} onClick={onImport}>
          {busy ? "Importando…" : "Importar"}
        </Anchor>
      </div>
    </li>
  );
}
