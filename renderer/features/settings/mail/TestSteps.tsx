import type { OutputOf } from "../../../../shared/contract/index.ts";
import { classes } from "../../../ui/classes.ts";
import styles from "./mail.module.css";

type Tested = OutputOf<"messages.testMailAccount">;

const NAMES: Readonly<Record<Tested["steps"][number]["step"], string>> = {
  connect: "Conectar",
  secure: "Cifrar",
  login: "Entrar",
  send: "Enviar",
  read: "Leer",
};

/** What a test tried, each with its mark, and what to do where it failed. */
export function TestSteps({ tested }: { tested: Tested }) {
  return (
    <div role="status">
      <p className={classes(styles.step, tested.ok ? styles.good : styles.bad)}>
        {tested.ok ? "La cuenta funciona." : "La cuenta todavía no funciona."}
      </p>
      <ol className={styles.steps}>
        {tested.steps.map(({ step, ok, message }) => (
          <li key={step}>
            <span className={classes(styles.step, ok ? styles.good : styles.bad)}>
              <span aria-hidden="true">{ok ? "✓ " : "✗ "}</span>
              {NAMES[step]}
              <span className="visually-hidden">{ok ? ": bien" : ": falló"}</span>
            </span>
            <span>{message}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
