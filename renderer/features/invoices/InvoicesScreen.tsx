import { Button } from "@mantine/core";
import { useState } from "react";
import { useCall } from "../../ui/calls.ts";
import { DropArea } from "../../ui/DropArea.tsx";
import { Page } from "../../ui/Page.tsx";
import { ProgressOverlay } from "../../ui/ProgressOverlay.tsx";
import { InvoicePanel } from "./detail/InvoicePanel.tsx";
import { ImportDialog } from "./import/ImportDialog.tsx";
import { ReportPanel } from "./import/ReportPanel.tsx";
import { type ImportReport, useImport } from "./import/use-import.ts";
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
  const [report, setReport] = useState<ImportReport>();
  const counts = useCall("invoices.countTabs", link.filter.clientId === undefined ? {} : { clientId: link.filter.clientId }, {
    keepPrevious: true,
  });
  const importing = useImport((done) => {
    setReport(done);
    change({ isImporting: false, openId: undefined, isRecording: false });
  });
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
          <Button onClick={importing.choose}>Importar XML</Button>
        </>
      }
      panel={<BesidePanel link={link} change={change} report={report} onCloseReport={() => setReport(undefined)} />}
    >
      <InvoicesList
        link={link}
        change={change}
        tabs={tabs}
        onImport={importing.choose}
        onPasteHelp={paste.ask}
        hasPanel={report !== undefined || link.isRecording}
      />
      <DropArea label="Suelta los XML o ZIP para importarlos" onFiles={importing.start} />
      <ProgressOverlay isRunning={importing.isRunning} label={importing.label} progress={importing.progress} onCancel={importing.cancel} />
      {link.isImporting && <ImportDialog onChoose={importing.choose} onClose={() => change({ isImporting: false })} />}
      {paste.isAsking && <PasteHelp onText={paste.preview} onClose={paste.close} />}
      {paste.pasted && <PasteDialog pasted={paste.pasted} onKeep={paste.keep} onClose={paste.close} />}
    </Page>
  );
}

type BesideProps = {
  link: InvoicesLink;
  change: (part: Partial<InvoicesLink>) => void;
  report: ImportReport | undefined;
  onCloseReport: () => void;
};

/** The one panel that is open, if any. */
function BesidePanel({ link, change, report, onCloseReport }: BesideProps) {
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
  if (report) return <ReportPanel report={report} onClose={onCloseReport} onOpen={(id) => change({ openId: id, tab: "all" })} />;
  return null;
}
