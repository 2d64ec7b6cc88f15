import styles from "./report.module.css";

type Props = { undone: number | undefined; kept: readonly { what: string; why: string }[] };

/** More than these are read in Ajustes, batch by batch. */
const SHOWN = 50;

/** What taking an import back did: what went, and what had to stay and why. */
export function UndoneNote({ undone, kept }: Props) {
  return (
    <div className={styles.undone} role="status">
      <p className={styles.strong}>
        {undone === undefined
          ? "Esta importación se deshizo. Abajo está lo que había traído."
          : undone === 0
            ? "No había nada que quitar."
            : `Se deshizo la importación: ${undone === 1 ? "se quitó 1 elemento" : `se quitaron ${undone.toLocaleString("en-US")} elementos`}.`}
      </p>
      {kept.length > 0 && (
        <>
          <p>
            {kept.length === 1 ? "Uno se quedó, porque algo se apoya en él:" : `Se quedaron ${kept.length}, porque algo se apoya en ellos:`}
          </p>
          <ul>
            {kept.slice(0, SHOWN).map(({ what, why }) => (
              <li key={what}>
                <strong>{what}</strong>. {why}
              </li>
            ))}
          </ul>
          {kept.length > SHOWN && <p>Y {kept.length - SHOWN} más.</p>}
        </>
      )}
    </div>
  );
}
