import { useCallback, useEffect, useRef, useState } from "react";

/** How long after a command nobody asks for the lists again: a person who reviews by keys gives several in this time. */
const CALM_AFTER_MS = 700;

export type Hurry = { isHurried: boolean; touch: () => void; rest: () => void };

/** Whether somebody is giving one command after another: what is asked meanwhile would be old before it came, and make the next key wait. */
export function useHurry(): Hurry {
  const [isHurried, setHurried] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rest = useCallback(() => {
    clearTimeout(timer.current);
    setHurried(false);
  }, []);
  const touch = useCallback(() => {
    clearTimeout(timer.current);
    setHurried(true);
    timer.current = setTimeout(() => setHurried(false), CALM_AFTER_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { isHurried, touch, rest };
}
