import { Button } from "@mantine/core";
import { useCall } from "../../ui/calls.ts";
import { useImportDoor } from "../../ui/import-door.ts";
import { ImportMenu } from "../../ui/ImportMenu.tsx";
import { Page } from "../../ui/Page.tsx";
import { InvoicePanel } from "./detail/InvoicePanel.tsx";
import { PasteDialog, PasteHelp } from "./paste/PasteDialog.tsx";
import { usePaste } from "./paste/use-paste.ts";
import { RecordPanel } from "./record/RecordPanel.tsx";
import { InvoicesList } from "./workbook/InvoicesList.tsx";
import { InvoicesSentence } from "./workbook/InvoicesSentence.tsx";
import { type InvoicesLink, usualSort } from "./workbook/link.ts";
import { useInvoicesLink } from "./workbook/use-link.ts";

/** The screen Facturas: the workbook of documents, and what can be done with them beside it. */
export function InvoicesScreen() {
  const [link, change] = useInvoicesLink();
  const counts = useCall("invoices.countTabs", link.filter.clientId === undefined ? {} : { clientId: link.filter.clientId }, {
    keepPrevious: true,
  });
  const { choose } = useImportDoor();
  const paste = usePaste();
  const tabs = counts.data?.tabs ?? [];
  return (
    <Page
      title="Facturas"
      fill
      sentence={
        counts.data && (
          <InvoicesSentence counts={counts.data} onTab={(tab) => change({ tab, sort: usualSort(tab), filter: {}, search: "" })} />
        )
      }
      action={
        <>
          <Button variant="subtle" onClick={() => change({ isRecording: true, openId: undefined })}>
            Registrar a mano
          </Button>
          <ImportMenu />
        </>
      }
      panel={<BesidePanel link={link} change={change} />}
    >
      <InvoicesList link={link} change={change} tabs={tabs} onImport={() => choose()} onPasteHelp={paste.ask} hasPanel={link.isRecording} />
      {paste.isAsking && <PasteHelp onText={paste.preview} onClose={paste.close} />}
      {paste.pasted && <PasteDialog pasted={paste.pasted} onKeep={paste.keep} onClose={paste.close} />}
    </Page>
  );
}

type BesideProps = { link: InvoicesLink; change: (part: Partial<InvoicesLink>) => void };

/** The one panel that is open, if any. */
function BesidePanel({ link, change }: BesideProps) {
  const { openId } = link;
  if (link.isRecording)
    return <RecordPanel onClose={() => change({ isRecording: false })} onRecorded={(id) => change({ isRecording: false, openId: id })} />;
  if (openId !== undefined) {
    const close = () => {
      change({ openId: undefined });
      document.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
    };
    return <InvoicePanel id={openId} onClose={close} />;
  }
  return null;
}
