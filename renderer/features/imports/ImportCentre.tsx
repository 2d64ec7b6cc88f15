import { type ReactNode, useMemo, useRef } from "react";
import { useSearchParams } from "wouter";
import { takesFolders } from "../../client.ts";
import { DropArea } from "../../ui/DropArea.tsx";
import { type ImportDoor, ImportDoorContext } from "../../ui/import-door.ts";
import { ProgressOverlay } from "../../ui/ProgressOverlay.tsx";
import { ChooseDialog } from "./ChooseDialog.tsx";
import { ImportContext } from "./context.ts";
import { useImport } from "./use-import.ts";

/** The one way in for files, around the whole window: dropped anywhere, or chosen from any screen. */
export function ImportCentre({ children }: { children: ReactNode }) {
  const flow = useImport();
  const door = useSteady(flow.door);
  return (
    <ImportDoorContext value={door}>
      <ImportContext value={flow}>
        {children}
        <DropArea
          label="Suelta aquí lo que tengas: facturas, registros de ventas, listas o estados de cuenta"
          takesFolders={takesFolders}
          onFiles={door.start}
        />
        <ProgressOverlay isRunning={flow.isRunning} label={flow.label} progress={flow.progress} onCancel={flow.cancel} />
        <AskedByLink />
      </ImportContext>
    </ImportDoorContext>
  );
}

/** The same door for as long as the window stands: the screens that hold it are not drawn again at every step of an import. */
function useSteady(door: ImportDoor): ImportDoor {
  const latest = useRef(door);
  latest.current = door;
  return useMemo(
    () => ({
      choose: (options) => latest.current.choose(options),
      chooseFolder: () => latest.current.chooseFolder(),
      start: (files, options) => latest.current.start(files, options),
      startPaths: (paths, options) => latest.current.startPaths(paths, options),
      openReport: (batchId) => latest.current.openReport(batchId),
    }),
    [],
  );
}

/** `?importar=1` in the address of any screen asks for the files: a link may not open the system's chooser by itself. */
function AskedByLink() {
  const [query, setQuery] = useSearchParams();
  if (query.get("importar") !== "1") return null;
  const close = () =>
    setQuery(
      (now) => {
        now.delete("importar");
        return now;
      },
      { replace: true },
    );
  return <ChooseDialog onClose={close} />;
}
