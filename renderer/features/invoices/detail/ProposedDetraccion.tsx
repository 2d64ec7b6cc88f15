import { Button } from "@mantine/core";
import { formatMoney } from "../../../../shared/money.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./detail.module.css";
import type { ModeProps } from "./panel-mode.ts";

/** A detracción that the document states in words only: the user says whether it is one. */
export function ProposedDetraccion({ invoice, onMode }: ModeProps) {
  const setting = useMutationCall("invoices.setDetraccion");
  const dismissing = useMutationCall("invoices.dismissDetraccion");
  const proposed = invoice.detraccionProposed;
  if (!proposed || invoice.status === "void") return null;
  const { percent, amountMinor, text } = proposed;
  const amount = formatMoney(amountMinor, invoice.currency);
  const confirm = () =>
    setting.mutate(
      { id: invoice.id, percent, amountMinor },
      { onSuccess: () => toastDone(`Se separó la detracción de ${amount}: se cobra en Banco de la Nación`), onError: toastError },
    );
  const dismiss = () =>
    dismissing.mutate(
      { id: invoice.id },
      { onSuccess: () => toastDone("Quedó sin detracción: todo se cobra en tu cuenta"), onError: toastError },
    );
  return (
    <section className={styles.proposal} aria-label="Detracción por confirmar">
      <p>
        Sus observaciones hablan de una detracción{percent > 0 ? ` del ${percent}\u00a0%` : ""}: <strong>{amount}</strong> irían a Banco de
        la Nación.
      </p>
      <blockquote>«{text}»</blockquote>
      <div className={styles.choices}>
        <Button size="compact-sm" onClick={confirm} loading={setting.isPending}>
          Separar la detracción
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onMode("detraccion")}>
          Es otro monto
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={dismiss} loading={dismissing.isPending}>
          No tiene
        </Button>
      </div>
    </section>
  );
}
