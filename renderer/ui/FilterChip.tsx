import type { ReactNode, Ref } from "react";
import styles from "./FilterChip.module.css";

type Props = {
  children: ReactNode;
  /** What is filtered now; absent = the chip only offers the filter. */
  value?: string | undefined;
  onClick?: () => void;
  onClear?: () => void;
  ref?: Ref<HTMLButtonElement>;
};

/** A filter that is offered ("Vence") or in force ("Moneda: soles ×"). */
export function FilterChip({ children, value, onClick, onClear, ref }: Props) {
  const isOn = value !== undefined;
  return (
    <span className={styles.chip} data-on={isOn || undefined}>
      <button ref={ref} type="button" className={styles.name} onClick={onClick}>
        {children}
        {isOn && `: ${value}`}
      </button>
      {isOn && onClear && (
        <button type="button" className={styles.clear} onClick={onClear} aria-label="Quitar este filtro">
          ×
        </button>
      )}
    </span>
  );
}
