import { Button, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "../Settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { VerifyLedger } from "./VerifyLedger.tsx";

/** The look, where the data live, and whether they are sound. */
export function ProgramSection({ status }: { status: OutputOf<"settings.getStatus"> }) {
  return (
    <SettingsPage section="programa">
      <section className={styles.block}>
        <SectionTitle>Tus datos</SectionTitle>
        <p className={styles.quiet}>Todo está en esta carpeta de tu computadora; nada sale a internet.</p>
        {status.ledgerFolder && <FolderPath folder={status.ledgerFolder} />}
      </section>
      <section className={styles.block}>
        <SectionTitle>Revisar los datos</SectionTitle>
        <VerifyLedger />
      </section>
      <Appearance />
      <p className={styles.quiet}>Cuentas Claras {status.version}</p>
    </SettingsPage>
  );
}

function FolderPath({ folder }: { folder: string }) {
  const copy = () => navigator.clipboard.writeText(folder).then(() => toastDone("Ruta copiada."), toastError);
  return (
    <div className={styles.row}>
      <span className={`${styles.path} ${styles.grow}`}>{folder}</span>
      <Button variant="default" onClick={copy}>
        Copiar ruta
      </Button>
    </div>
  );
}

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section className={styles.block}>
      <SectionTitle>Apariencia</SectionTitle>
      <SegmentedControl
        aria-label="Apariencia"
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme)}
        data={[
          { value: "auto", label: "Como el sistema" },
          { value: "light", label: "Claro" },
          { value: "dark", label: "Oscuro" },
        ]}
      />
    </section>
  );
}
