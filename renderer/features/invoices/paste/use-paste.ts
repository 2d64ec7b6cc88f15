import { useEffect, useRef, useState } from "react";
import type { PastedRow } from "../../../../shared/contract/invoices.ts";
import { useCaller } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import { isBlock } from "./paste-rows.ts";

export type Pasted = { columns: readonly (string | null)[]; rows: PastedRow[]; recorded: number };

/** Ctrl+V anywhere on the screen: a block of rows is read and shown before anything is recorded. */
export function usePaste() {
  const call = useCaller();
  const [pasted, setPasted] = useState<Pasted>();
  const [isAsking, setAsking] = useState(false);
  const preview = (text: string) => {
    call("invoices.previewPaste", { text }).then((answer) => {
      setAsking(false);
      setPasted({ ...answer, recorded: 0 });
    }, toastError);
  };
  const latest = useRef(preview);
  latest.current = preview;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (isField(event.target) || !isBlock(text)) return;
      event.preventDefault();
      latest.current(text);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
  return { pasted, isAsking, preview, ask: () => setAsking(true), keep: setPasted, close: () => (setPasted(undefined), setAsking(false)) };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
