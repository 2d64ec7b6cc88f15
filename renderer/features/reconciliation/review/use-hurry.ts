import { useEffect, useMemo, useRef, useState } from "react";

/** How long after the last command nobody asks for the lists again: a person who reviews by keys gives several in this time. */
const CALM_AFTER_MS = 700;

export type Hurry = {
  isHurried: boolean;
  /** A command begins; call what it gives when the command has ended. */
  begin: () => () => void;
  /** Ends the pause: the user turned to something else. */
  rest: () => void;
};

/** Whether somebody is giving one command after another: what is asked meanwhile would be old before it came, and make the next key wait. */
export function useHurry(): Hurry {
  const [isHurried, setHurried] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const commands = useMemo(
    () => ({
      begin: () => {
        clearTimeout(timer.current);
        underWay.current += 1;
        setHurried(true);
        return () => {
          underWay.current -= 1;
          clearTimeout(timer.current);
          if (underWay.current === 0) timer.current = setTimeout(() => setHurried(false), CALM_AFTER_MS);
        };
      },
      rest: () => setHurried(false),
    }),
    [],
  );
  return { isHurried, ...commands };
}
