import { EmptyState } from "../../../ui/EmptyState.tsx";

export function Outbox() {
  return <EmptyState title="Todavía no hay nada">Aquí verás lo que sale y lo que responden tus clientes.</EmptyState>;
}
