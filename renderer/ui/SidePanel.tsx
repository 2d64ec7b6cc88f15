import { type ReactNode, useEffect, useId, useRef } from "react";
import { classes } from "./classes.ts";
import styles from "./SidePanel.module.css";
import { useEscape } from "./use-escape.ts";

type Props = {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Buttons at the foot, main one first. */
  foot?: ReactNode;
  onClose: () => void;
  /** Width in px, 420 to 560. */
  width?: number;
  /** False where the focus must stay in the table whose row is shown. */
  takesFocus?: boolean;
  /** Lies over a screen that may have a panel of its own: Esc closes this one first. */
  isOnTop?: boolean;
  /** Takes most of the screen and lies over it: for work that has everything it needs beside it. */
  isWide?: boolean;
  children: ReactNode;
};

/** Detail that slides in beside what it belongs to, its title focused or the field marked `data-autofocus`. Esc closes it and gives the focus back. */
export function SidePanel({
  title,
  subtitle,
  foot,
  onClose,
  width = 440,
  takesFocus = true,
  isOnTop = false,
  isWide = false,
  children,
}: Props) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const previous = useRef<Element | null>(null);
  useEffect(() => {
    // What showed another panel is gone with it: the focus would be left on nothing.
    if (!takesFocus && document.activeElement !== document.body) return;
    previous.current = openerOf(document.activeElement);
    const panel = heading.current?.closest("aside");
    const first = panel?.querySelector<HTMLElement>("[data-autofocus]") ?? heading.current;
    if (!panel?.contains(document.activeElement)) first?.focus();
    return () => {
      if (previous.current instanceof HTMLElement && previous.current.isConnected) previous.current.focus();
    };
  }, [takesFocus]);
  useEscape(onClose, isOnTop);
  return (
    <aside className={classes(styles.panel, isWide && styles.wide)} style={{ width }} aria-labelledby={titleId}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title} id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        <button type="button" className={styles.close} onClick={onClose} aria-keyshortcuts="Escape">
          Esc<span className="visually-hidden">: cerrar panel</span>
        </button>
      </header>
      <div className={styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </aside>
  );
}

/** What opened the panel; for a menu's item, which is gone by the time the panel closes, the button of that menu. */
function openerOf(focused: Element | null): Element | null {
  const menu = focused?.closest("[role=menu]");
  return (menu?.id && document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`)) || focused;
}
