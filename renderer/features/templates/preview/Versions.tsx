import { Button } from "@mantine/core";
import { formatDate, limaDate } from "../../../../shared/dates.ts";
import type { Opened } from "../view/words.ts";
import { changesBetween } from "./changes.ts";
import styles from "./Versions.module.css";

type Props = { template: Opened; isBusy: boolean; onUse: (version: number) => void };

/** What a template said before, the newest first, with what changed each time. */
export function Versions({ template, isBusy, onUse }: Props) {
  const { versions, version: current } = template;
  if (versions.length < 2)
    return <p className={styles.quiet}>Todavía no la has cambiado. Cada vez que la guardes, la versión anterior quedará aquí.</p>;
  return (
    <ol className={styles.versions}>
      {versions.map((version, index) => {
        const changes = changesBetween(versions[index + 1], version);
        return (
          <li key={version.version} className={styles.version}>
            <div className={styles.head}>
              <strong>{version.version === 0 ? "Del programa" : `Versión ${version.version}`}</strong>
              <span className={styles.quiet}>
                {[version.at && formatDate(limaDate(version.at)), version.version > 0 && version.note].filter(Boolean).join(" · ")}
              </span>
            </div>
            {index < versions.length - 1 &&
              changes.map(({ text, isAdded }) =>
                isAdded ? (
                  <ins key={`+${text}`} className={styles.added}>
                    {text}
                  </ins>
                ) : (
                  <del key={`-${text}`} className={styles.removed}>
                    {text}
                  </del>
                ),
              )}
            {version.version === current ? (
              <span className={styles.quiet}>Es la que se usa</span>
            ) : (
              <Button variant="default" size="compact-sm" loading={isBusy} onClick={() => onUse(version.version)}>
                {version.version === 0 ? "Usar la del programa" : "Usar esta versión"}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
