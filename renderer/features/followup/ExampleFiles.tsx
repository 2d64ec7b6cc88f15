import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { useImportDoor } from "../../ui/import-door.ts";
import { SectionTitle } from "../../ui/SectionTitle.tsx";
import styles from "./AttentionList.module.css";

type Files = NonNullable<OutputOf<"settings.getStatus">["exampleFiles"]>;

/** The files that the example company brings, each imported with one click, so that nobody has to look for them in a folder. */
export function ExampleFiles({ statementPath, documentsPath }: Files) {
  const { startPaths } = useImportDoor();
  if (!statementPath && !documentsPath) return null;
  return (
    <section>
      <SectionTitle>Para probar</SectionTitle>
      <ul className={styles.list}>
        {statementPath && (
          <Item title="Estado de cuenta de ejemplo" onImport={() => startPaths([statementPath])}>
            Tres semanas del BCP, con abonos por reconocer.
          </Item>
        )}
        {documentsPath && (
          <Item title="Comprobantes de la semana" onImport={() => startPaths([documentsPath])}>
            Un ZIP con XML, como los da SUNAT.
          </Item>
        )}
      </ul>
    </section>
  );
}

type ItemProps = { title: string; onImport: () => void; children: ReactNode };

function Item({ title, onImport, children }: ItemProps) {
  return (
    <li className={styles.item}>
      <div className={styles.title}>{title}</div>
      <div className={styles.text}>
        {children}{" "}
        <Anchor component="button" type="button" inherit onClick={onImport} aria-label={`Importar: ${title}`}>
          Importar
        </Anchor>
      </div>
    </li>
  );
}
