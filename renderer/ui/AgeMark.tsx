import { type AgeStep, ageStep, ageText } from "./age.ts";
import styles from "./AgeMark.module.css";

/** How late something is, by shape, colour and words. */
export function AgeMark({ daysLate, text }: { daysLate: number; text?: string }) {
  return (
    <span className={styles.mark}>
      <AgeDot step={ageStep(daysLate)} />
      {text ?? ageText(daysLate)}
    </span>
  );
}

/** The circle alone: empty, quarter, half, three quarters, full. */
export function AgeDot({ step }: { step: AgeStep }) {
  const color = `var(--age-${step})`;
  return (
    <svg className={styles.dot} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.6" fill={step === 4 ? color : "none"} stroke={color} strokeWidth="1.8" />
      {step > 0 && step < 4 && <path d={sector(step)} fill={color} />}
    </svg>
  );
}

/** A pie of `quarters` quarters, clockwise from the top. */
function sector(quarters: number): string {
  const ends = { 1: "A4.6 4.6 0 0 1 10.6 6", 2: "A4.6 4.6 0 0 1 6 10.6", 3: "A4.6 4.6 0 1 1 1.4 6" } as const;
  return `M6 6V1.4${ends[quarters as 1 | 2 | 3]}Z`;
}
