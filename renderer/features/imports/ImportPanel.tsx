import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { ImportedFile } from "../../../shared/contract/imports.ts";
import { useImportFlow } from "./context.ts";
import styles from "./imports.module.css";
import { fileKey } from "../../../shared/import-words.ts";
import type { ImportSession } from "./session.ts";

const ReportPanel = lazy(() => import("./report/ReportPanel.tsx").then((module) => ({ default: module.ReportPanel })));
const MappingWizard = lazy(() => import("./mapping/MappingWizard.tsx").then((module) => ({ default: module.MappingWizard })));

/** The report of the last import over the screen, and the wizard for its tables that nobody taught us. */
export function ImportPanel() {
  const flow = useImportFlow();
  const { session } = flow;
  const [askedKey, setAskedKey] = useState<string>();
  const opener = useRef<Element>(null);
  useAskedAtOnce(session, setAskedKey);
  useBackInReport(askedKey !== undefined, opener);
  if (!session || flow.aside.isAside) return null;
  const asked = session.files.find((file) => file.status === "needs_mapping" && fileKey(file) === askedKey);
  /** Goes on with the first table after this one that still waits, when there is one. */
  const goOn = (from: ImportedFile, now: ImportSession) => {
    const at = session.files.findIndex((file) => fileKey(file) === fileKey(from));
    const next = now.files.find((file, index) => index > at && file.status === "needs_mapping");
    setAskedKey(next && fileKey(next));
  };
  return (
    <Suspense fallback={null}>
      <div className={styles.place}>
        <ReportPanel
          key={session.id}
          flow={flow}
          session={session}
          onExplain={(file) => {
            opener.current = document.activeElement;
            setAskedKey(fileKey(file));
          }}
        />
      </div>
      {asked && (
        <MappingWizard
          key={askedKey}
          flow={flow}
          session={session}
          file={asked}
          onDone={(now) => goOn(asked, now)}
          onNext={() => goOn(asked, session)}
          onClose={() => setAskedKey(undefined)}
        />
      )}
    </Suspense>
  );
}

/** A table that came alone is asked about without a detour. */
function useAskedAtOnce(session: ImportSession | undefined, ask: (key: string) => void): void {
  const id = session?.id;
  const [only, ...others] = session?.files ?? [];
  const key = only && others.length === 0 && only.status === "needs_mapping" ? fileKey(only) : undefined;
  useEffect(() => {
    if (id !== undefined && key !== undefined) ask(key);
  }, [id, key, ask]);
}

/** When the last table is explained, the keyboard goes on where it left the report; at its title where that button is gone. */
function useBackInReport(isAsking: boolean, opener: React.RefObject<Element | null>): void {
  const wasAsking = useRef(false);
  useEffect(() => {
    const isOver = wasAsking.current && !isAsking;
    wasAsking.current = isAsking;
    if (!isOver) return;
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const { current } = opener;
      const target =
        current instanceof HTMLElement && current.isConnected ? current : document.querySelector<HTMLElement>(`.${styles.place} h2`);
      target?.focus();
    });
    return () => clearTimeout(timer);
  }, [isAsking, opener]);
}
