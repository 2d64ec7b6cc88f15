import { Button, Menu } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import type { MailAttachment } from "../../../shared/contract/messages-mail.ts";
import { useCall } from "../calls.ts";
import { chooseFiles } from "../choose-files.ts";
import { useHandOver } from "../hand-over.ts";
import { toastError } from "../toast.ts";
import styles from "./mail.module.css";
import type { Compose } from "./use-compose.ts";

const MOST_DOCUMENTS = 12;

/** What goes with a mail, as chips that can be taken off, and what can be added. */
export function MailAttachments({ compose, clientId }: { compose: Compose; clientId: number }) {
  const open = useCall("invoices.listInvoices", { filter: { tab: "open", clientId }, limit: MOST_DOCUMENTS }).data?.rows ?? [];
  const letters = useCall("letters.listLetters", { clientId, limit: 5 }).data?.letters ?? [];
  const handOver = useHandOver();
  const { attachments, attach, detach } = compose;
  const has = (one: MailAttachment) => attachments.some((known) => JSON.stringify(known) === JSON.stringify(one));
  const labels = new Map(open.map(({ id, document }) => [id, document]));
  const numbers = new Map(letters.map(({ id, number }) => [id, number]));
  const addFiles = async () => {
    const [file] = await chooseFiles();
    if (!file) return;
    const [path] = await handOver([file]);
    if (path !== undefined) attach({ kind: "file", path });
  };
  const item = (one: MailAttachment, label: string) => (
    <Menu.Item key={label} disabled={has(one)} onClick={() => attach(one)}>
      {label}
    </Menu.Item>
  );
  return (
    <div className={styles.chips}>
      {attachments.map((one, place) => {
        const label = labelOf(one, labels, numbers);
        return (
          <span key={`${label} ${place}`} className={styles.file}>
            {label}
            <button type="button" className={styles.drop} aria-label={`Quitar ${label}`} onClick={() => detach(place)}>
              ×
            </button>
          </span>
        );
      })}
      <Menu position="bottom-start" withinPortal={false}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconPaperclip size={14} aria-hidden />}>
            Adjuntar
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
          {item({ kind: "statement", as: "pdf" }, "Estado de cuenta (PDF)")}
          {item({ kind: "statement", as: "xlsx" }, "Estado de cuenta (Excel)")}
          {item({ kind: "calendar" }, "Vencimientos para su calendario")}
          {letters.map(({ id, number }) => item({ kind: "letter", letterId: id }, `Carta ${number}`))}
          {open.map(({ id, document }) => item({ kind: "invoice_xml", invoiceId: id }, `XML de ${document}`))}
          <Menu.Divider />
          <Menu.Item onClick={() => void addFiles().catch(toastError)}>Un archivo…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function labelOf(one: MailAttachment, labels: ReadonlyMap<number, string>, numbers: ReadonlyMap<number, string>): string {
  if (one.kind === "statement") return one.as === "pdf" ? "Estado de cuenta (PDF)" : "Estado de cuenta (Excel)";
  if (one.kind === "calendar") return "Vencimientos";
  if (one.kind === "letter") return `Carta ${numbers.get(one.letterId) ?? ""}`.trim();
  if (one.kind === "invoice_xml") return `XML de ${labels.get(one.invoiceId) ?? "la factura"}`;
  return one.path.split(/[\\/]/).at(-1) ?? one.path;
}
