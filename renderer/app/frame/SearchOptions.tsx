import { Combobox } from "@mantine/core";
import { IconArrowRight, IconFileText, IconUser } from "@tabler/icons-react";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { Money } from "../../ui/Money.tsx";
import type { Command } from "./commands.ts";
import styles from "./SearchBox.module.css";

export type Hit = OutputOf<"insights.findAnything">["hits"][number];

/** Where choosing a hit leads. */
export function hitPath(hit: Hit): string {
  return hit.kind === "client" ? `/clientes/${hit.id}` : `/facturas?factura=${hit.id}&tab=all`;
}

type Props = { hits: readonly Hit[]; commands: readonly Command[]; isSearching: boolean; text: string };

/** What the search box offers under it. */
export function SearchOptions({ hits, commands, isSearching, text }: Props) {
  const isEmpty = hits.length === 0 && commands.length === 0;
  return (
    <Combobox.Dropdown>
      <Combobox.Options mah="min(560px, calc(100vh - 80px))" style={{ overflowY: "auto" }} aria-label="Resultados">
        {hits.length > 0 && (
          <Combobox.Group label="Clientes y documentos">
            {hits.map((hit) => (
              <Combobox.Option key={`${hit.kind}-${hit.id}`} value={`${hit.kind}-${hit.id}`}>
                <HitLine hit={hit} />
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {commands.length > 0 && (
          <Combobox.Group label="Acciones">
            {commands.map((command) => (
              <Combobox.Option key={command.id} value={command.id}>
                <span className={styles.option}>
                  <IconArrowRight size={15} stroke={1.6} aria-hidden="true" />
                  <span className={styles.title}>{command.label}</span>
                  {command.hint && <span className={styles.detail}>{command.hint}</span>}
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {isEmpty && (
          <Combobox.Empty>
            {isSearching ? "Buscando…" : `Nada coincide con “${text.trim()}”. Prueba con parte del nombre, el RUC o el monto.`}
          </Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}

function HitLine({ hit }: { hit: Hit }) {
  const Icon = hit.kind === "client" ? IconUser : IconFileText;
  return (
    <span className={styles.option}>
      <Icon size={15} stroke={1.6} aria-hidden="true" />
      <span className={styles.title}>{hit.title}</span>
      <span className={styles.detail}>{hit.detail}</span>
      {hit.amountMinor !== null && hit.currency !== null && (
        <span className={styles.amount}>
          <Money minor={hit.amountMinor} currency={hit.currency} withSymbol />
        </span>
      )}
    </span>
  );
}
