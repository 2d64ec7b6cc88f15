import { Button } from "@mantine/core";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import type { InvoiceTab } from "./link.ts";

type Props = {
  tab: InvoiceTab;
  /** No document at all in these accounts. */
  isBlank: boolean;
  isFiltered: boolean;
  onImport: () => void;
  onRecord: () => void;
  onClearFilters: () => void;
  onTab: (tab: InvoiceTab) => void;
};

const WORDS: Readonly<Record<InvoiceTab, { title: string; text: string }>> = {
  open: { title: "No hay nada por cobrar", text: "Todo lo que registraste está pagado." },
  overdue: { title: "Nada está vencido", text: "Quien te debe, todavía está a tiempo." },
  upcoming: { title: "Nada está por vencer", text: "Lo que falta cobrar, si hay algo, ya venció." },
  paid: { title: "Todavía no hay documentos pagados", text: "Aparecerán aquí cuando registres un pago o concilies un abono del banco." },
  all: { title: "Todavía no hay documentos", text: "" },
};

/** Why the table has no rows, and what to do about it. */
export function EmptyTab({ tab, isBlank, isFiltered, onImport, onRecord, onClearFilters, onTab }: Props) {
  if (isBlank)
    return (
      <EmptyState
        title="Empieza con tus facturas"
        action={
          <>
            <Button onClick={onImport}>Importar archivos</Button>
            <Button variant="default" onClick={onRecord}>
              Registrar a mano
            </Button>
          </>
        }
      >
        Suelta aquí lo que tengas: los XML o ZIP de tu facturador o de SUNAT, el registro de ventas, o tu lista en Excel o CSV; también una
        carpeta completa. O copia filas de Excel y pégalas con Ctrl+V.
      </EmptyState>
    );
  if (isFiltered)
    return (
      <EmptyState
        title="Ningún documento cumple con el filtro"
        action={
          <Button variant="default" onClick={onClearFilters}>
            Quitar filtros y búsqueda
          </Button>
        }
      >
        Prueba con menos condiciones, o busca en la pestaña Todas.
      </EmptyState>
    );
  const other: InvoiceTab = tab === "open" || tab === "paid" ? "all" : "open";
  return (
    <EmptyState
      title={WORDS[tab].title}
      action={
        <Button variant="default" onClick={() => onTab(other)}>
          {other === "all" ? "Ver todos los documentos" : "Ver lo que está por cobrar"}
        </Button>
      }
    >
      {WORDS[tab].text}
    </EmptyState>
  );
}
