import { useEffect, useState } from "react";
import { useSearchParams } from "wouter";

/** What stands open over the answers: the box where one is pasted, with what came by the clipboard, or the import of a chat. */
export type InboxDoor = { kind: "paste"; text: string; clientId?: number } | { kind: "chat" };

/** Pasting anywhere on the screen opens the box with the text; in a field it stays a paste. `?pegar=7` opens it for a client. */
export function useInboxDoor(isListening: boolean) {
  const [query, setQuery] = useSearchParams();
  const asked = Number(query.get("pegar"));
  const [door, setDoor] = useState<InboxDoor | undefined>(asked > 0 ? { kind: "paste", text: "", clientId: asked } : undefined);
  useEffect(() => {
    if (!isListening) return;
    const onPaste = (event: ClipboardEvent) => {
      const { target } = event;
      const isField = target instanceof Element && target.closest("input, textarea, select, [contenteditable=true]") !== null;
      if (isField || document.querySelector("[role=dialog][aria-modal=true]") !== null) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.trim() === "") return;
      event.preventDefault();
      setDoor({ kind: "paste", text });
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [isListening]);
  return {
    door,
    openPaste: () => setDoor({ kind: "paste", text: "" }),
    openChat: () => setDoor({ kind: "chat" }),
    close: () => {
      setDoor(undefined);
      if (query.has("pegar")) setQuery({}, { replace: true });
    },
  };
}
