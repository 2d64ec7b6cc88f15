import { Button } from "@mantine/core";
import { useState } from "react";
import { PrintedPdf } from "../paper/PrintedPdf.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import type { IssuedRow } from "./IssuedTable.tsx";

/** What can be done with the letters that are ticked: print those that are PDF, or take them out together. */
export function ChosenActions({ letters }: { letters: readonly IssuedRow[] }) {
  const [isPrinting, setPrinting] = useState(false);
  const printable = letters.filter(({ file }) => file.mime === "application/pdf");
  return (
    <>
      <Button variant="default" disabled={printable.length === 0} loading={isPrinting} onClick={() => setPrinting(true)}>
        {printable.length > 0 ? `Imprimir ${printable.length.toLocaleString("en-US")}` : "Imprimir"}
      </Button>
      <ExportMenu letterIds={letters.map(({ id }) => id)} />
      {isPrinting && <PrintedPdf paths={printable.map(({ file }) => file.path)} onDone={() => setPrinting(false)} />}
    </>
  );
}
