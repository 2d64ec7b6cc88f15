import { Button } from "@mantine/core";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import type { Review } from "./use-review.ts";

/** A tab without lines: all is reviewed, nothing matches the search, or nothing has come here yet. */
export function NothingHere({ review }: { review: Review }) {
  if (review.search.trim() !== "")
    return (
      <EmptyState
        title={`Nada coincide con «${review.search.trim()}»`}
        action={
          <Button variant="default" onClick={() => review.setSearch("")}>
            Quitar la búsqueda
          </Button>
        }
      >
        Prueba con parte del texto del banco, el número de operación o el monto.
      </EmptyState>
    );
  if (review.onlySure && review.tab === "pending")
    return (
      <EmptyState
        title="Ningún abono es seguro todavía"
        action={
          <Button variant="default" onClick={() => review.setOnlySure(false)}>
            Ver los que te esperan
          </Button>
        }
      >
        Los demás están en la lista completa.
      </EmptyState>
    );
  if (review.tab === "pending")
    return (
      <EmptyState
        title="Todo cuadra"
        action={
          <Button variant="default" onClick={() => review.turnTo("applied")}>
            Ver los aplicados
          </Button>
        }
      >
        No queda ningún abono por revisar en esta cuenta.
      </EmptyState>
    );
  if (review.tab === "unidentified")
    return <EmptyState title="Ningún abono sin dueño">De todos los abonos de esta cuenta se sabe, o se sospecha, quién pagó.</EmptyState>;
  if (review.tab === "reversed")
    return <EmptyState title="Nada devuelto">El banco no devolvió ningún abono que siga contando en tus libros.</EmptyState>;
  return review.tab === "applied" ? (
    <EmptyState title="Todavía no se aplicó nada">Los abonos que aceptes aparecerán aquí, y desde aquí se deshacen.</EmptyState>
  ) : (
    <EmptyState title="Nada apartado">
      Aquí quedan los movimientos que no pagan ningún documento: intereses, traspasos propios, devoluciones.
    </EmptyState>
  );
}
