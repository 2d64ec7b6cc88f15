import { createContext, type ReactNode, useContext, useState } from "react";
import { createPortal } from "react-dom";
import styles from "./Slots.module.css";

type Slots = { sentence: HTMLElement | null; action: HTMLElement | null; panel: HTMLElement | null };

const SlotContext = createContext<Slots>({ sentence: null, action: null, panel: null });

/** Places in the frame of the screen that its tabs fill; the frame itself stays, so that the tabs keep the focus. */
export function useSlots() {
  const [sentence, setSentence] = useState<HTMLElement | null>(null);
  const [action, setAction] = useState<HTMLElement | null>(null);
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  return {
    slots: { sentence, action, panel },
    sentence: <div className={styles.slot} ref={setSentence} />,
    action: <div className={styles.slot} ref={setAction} />,
    panel: <div className={styles.slot} ref={setPanel} />,
  };
}

export function SlotProvider({ slots, children }: { slots: Slots; children: ReactNode }) {
  return <SlotContext value={slots}>{children}</SlotContext>;
}

/** Puts something into the frame: the sentence, the main action, or the panel at the side. */
export function InSlot({ at, children }: { at: keyof Slots; children: ReactNode }) {
  const slot = useContext(SlotContext)[at];
  return slot ? createPortal(children, slot) : null;
}
