import { Routes } from "../routes.tsx";
import styles from "./Frame.module.css";
import { Navigation } from "./Navigation.tsx";

/** The window: navigation at the left, search and freshness above, the screen in the middle. */
export function Frame() {
  return (
    <div className={styles.frame}>
      <nav className={styles.side} aria-label="Principal">
        <Navigation />
      </nav>
      <header className={styles.top} />
      <main className={styles.main} id="contenido" tabIndex={-1}>
        <Routes />
      </main>
    </div>
  );
}
