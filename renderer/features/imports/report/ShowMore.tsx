import { Button } from "@mantine/core";

type Props = { total: number; shown: number; step: number; onMore: (shown: number) => void };

/** Draws the next ones of a long list; nothing when all are there. */
export function ShowMore({ total, shown, step, onMore }: Props) {
  const left = total - shown;
  if (left <= 0) return null;
  const next = Math.min(step, left);
  return (
    <Button size="compact-sm" variant="subtle" mt={6} onClick={() => onMore(shown + next)}>
      {next === left
        ? `Ver ${left === 1 ? "el que falta" : `los ${left.toLocaleString("en-US")} que faltan`}`
        : `Ver ${next} más de ${left.toLocaleString("en-US")}`}
    </Button>
  );
}
