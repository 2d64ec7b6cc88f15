import { useLocation } from "wouter";
import { ImportCentre } from "../../features/imports/ImportCentre.tsx";
import { ImportPanel } from "../../features/imports/ImportPanel.tsx";
import { WaitingNote } from "../../features/imports/WaitingNote.tsx";
import { useCall } from "../../ui/calls.ts";
import { Routes } from "../routes.tsx";
import { CompanySwitcher } from "./CompanySwitcher.tsx";
import { Freshness } from "./Freshness.tsx";
import styles from "./Frame.module.css";
import { Navigation } from "./Navigation.tsx";
import { isAt, PLACES } from "./places.ts";
import { SchemeToggle } from "./SchemeToggle.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

/** The window: company and navigation at the left, search and freshness above, the screen in the middle; files can be dropped anywhere on it. */
export function Frame() {
  useShortcuts();
  return (
    <ImportCentre>
      <div className={styles.frame}>
        <DocumentTitle />
        <a className={styles.skip} href="#contenido">
          Saltar al contenido
        </a>
        <header className={styles.top}>
          <SearchBox />
          <div className={styles.state}>
            <WaitingNote />
            <Freshness />
            <SchemeToggle />
          </div>
        </header>
        <nav className={styles.side} aria-label="Principal">
          <CompanySwitcher />
          <Navigation />
        </nav>
        <main className={styles.main} id="contenido" tabIndex={-1}>
          <Routes />
          <ImportPanel />
        </main>
      </div>
    </ImportCentre>
  );
}

function DocumentTitle() {
  const [location] = useLocation();
  const company = useCall("settings.getStatus", {}).data?.company;
  const place = PLACES.find((one) => isAt(location, one.path))?.label ?? "Hoy";
  return <title>{`${place} · ${company?.tradeName || company?.legalName || "Cuentas Claras"}`}</title>;
}
