import { type ReactNode, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import "./print-sheet.css";

type Props = {
  /** False while what is printed is still being drawn; the print dialog opens when it turns true. */
  isReady?: boolean;
  onDone: () => void;
  children: ReactNode;
};

/** What is printed instead of the screen: invisible on it, alone on paper. Opens the print dialog and goes away after it. */
export function PrintSheet({ isReady = true, onDone, children }: Props) {
  const latest = useRef(onDone);
  latest.current = onDone;
  useEffect(() => {
    if (!isReady) return;
    const done = () => latest.current();
    window.addEventListener("afterprint", done, { once: true });
    const timer = setTimeout(() => window.print(), 50);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("afterprint", done);
    };
  }, [isReady]);
  return createPortal(
    <div className="print-sheet" aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}
