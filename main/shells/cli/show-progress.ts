import type { App } from "../../app-types.ts";

/** Shows the progress of what runs on one line of a terminal; nothing where there is no terminal. */
export function showProgress(app: Pick<App, "subscribe">, out: NodeJS.WriteStream): { end: () => void } {
  if (!out.isTTY) return { end: () => undefined };
  const clear = "\r\u001b[K";
  const unsubscribe = app.subscribe((event) => {
    if (event.kind !== "progress") return;
    const share = event.total > 0 ? ` ${Math.floor((100 * event.done) / event.total)}%` : "";
    out.write(`${clear}${event.label}${share}`);
  });
  return {
    end() {
      unsubscribe();
      out.write(clear);
    },
  };
}
