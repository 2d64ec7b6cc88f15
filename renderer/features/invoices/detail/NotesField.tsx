import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./detail.module.css";

/** The office's own notes about the document; saved when the field is left. */
export function NotesField({ invoice }: { invoice: InvoiceDetail }) {
  const [text, setText] = useState(invoice.notes);
  const saving = useMutationCall("invoices.updateInvoice");
  const save = () => {
    const notes = text.trim();
    if (notes === invoice.notes) return;
    saving.mutate({ id: invoice.id, notes }, { onSuccess: () => toastDone("Nota guardada"), onError: toastError });
  };
  return (
    <Textarea
      className={styles.section}
      label="Notas"
      placeholder="Lo que conviene recordar de este documento"
      value={text}
      disabled={invoice.status === "void"}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      autosize
      minRows={1}
      maxRows={8}
    />
  );
}
