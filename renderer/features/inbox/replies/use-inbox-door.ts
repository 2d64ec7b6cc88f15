import { useEffect, useState } from "react";

/** What stands open over the answers: the box where one is pasted, with what came by the clipboard, or the import of a chat. */
export type InboxDoor = { kind: "paste"; text: string } | { kind: "chat" };

/** Pasting anywhere on the screen opens the box with the text; in a field it stays a paste. */
export function useInboxDoor(isListening: boolean) {
  const [door, setDoor] = useState<InboxDoor>();
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
    close: () => setDoor(undefined),
  };
}
