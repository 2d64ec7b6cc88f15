import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./FilterChip.module.css";

type Props = Omit<ComponentPropsWithRef<"button">, "value" | "type" | "className"> & {
  children: ReactNode;
  /** What is filtered now; absent = the chip only offers the filter. */
  value?: string | undefined;
  /** In force, without a value of its own: one of a row of choices. */
  isOn?: boolean;
  onClear?: () => void;
};

/** A filter that is offered ("Vence") or in force ("Moneda: soles ×"). It can be the target of a menu or a popover itself. */
export function FilterChip({ children, value, isOn = value !== undefined, onClear, ...rest }: Props) {
  return (
    <span className={styles.chip} data-on={isOn || undefined}>
      <button {...rest} type="button" className={styles.name}>
        {children}
        {value !== undefined && `: ${value}`}
      </button>
      {isOn && onClear && (
        <button type="button" className={styles.clear} onClick={onClear} aria-label="Quitar este filtro">
          ×
        </button>
      )}
    </span>
  );
}
