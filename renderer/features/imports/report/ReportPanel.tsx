import { useEffect, useRef, useState } from "react";
import type { ImportedFile } from "../../../../shared/contract/imports.ts";
import { formatDate, limaDate, limaMinutes } from "../../../../shared/dates.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import type { ImportSession } from "../session.ts";
import type { ImportFlow } from "../use-import.ts";
import { FileGroup } from "./FileGroup.tsx";
import { groupFiles } from "./groups.ts";
import styles from "./report.module.css";
import { ReportFoot } from "./ReportFoot.tsx";
import { ReportPrint } from "./ReportPrint.tsx";
import { ReportSentence } from "./ReportSentence.tsx";
import { UndoneNote } from "./UndoneNote.tsx";
import { useUndo } from "./use-undo.ts";
import { counted } from "./words.ts";

type Props = { flow: ImportFlow; session: ImportSession; onExplain: (file: ImportedFile) => void };

/** What an import did, file by file, with what needs a decision first; and the way back. */
export function ReportPanel({ flow, session, onExplain }: Props) {
  const undo = useUndo(session.batchIds);
  const [isPrinting, setPrinting] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  useFocusKept(body, session);
  const groups = groupFiles(session.files);
  return (
    <SidePanel
      title="Resultado de la importación"
      subtitle={`${instantText(session.importedAt)} · ${counted(session.counts.files, "archivo", "archivos")}`}
      width={560}
      isOnTop
      onClose={flow.close}
      foot={<ReportFoot session={session} undo={undo} onPrint={() => setPrinting(true)} onClose={flow.close} />}
    >
      <div className={styles.report} ref={body}>
        {undo.result ? <UndoneNote {...undo.result} /> : undo.isUndone && <UndoneNote undone={undefined} kept={[]} />}
        <ReportSentence session={session} onLeave={flow.close} />
        {groups.map((group) => (
          <FileGroup
            key={group.name}
            group={group}
            onExplain={onExplain}
            onChoose={(choice) => void flow.explain([choice])}
            onLeave={flow.close}
          />
        ))}
      </div>
      {isPrinting && <ReportPrint session={session} onDone={() => setPrinting(false)} />}
    </SidePanel>
  );
}

/** A button that was pressed may be gone with what it decided: the keyboard goes on from the report's title. */
function useFocusKept(body: React.RefObject<HTMLDivElement | null>, session: ImportSession): void {
  const { counts } = session;
  useEffect(() => {
    if (document.activeElement === document.body) body.current?.closest("aside")?.querySelector<HTMLElement>("h2")?.focus();
  }, [body, counts]);
}

function instantText(at: string): string {
  const minutes = limaMinutes(at);
  return `${formatDate(limaDate(at))}, ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
