import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDate, limaDate } from "../../../../shared/dates.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { Truncate } from "../../../ui/Truncate.tsx";
import styles from "../Settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { useOpenCompany } from "../use-open-company.ts";
import { useOpenExample } from "../use-open-example.ts";
import { NewCompanyPanel } from "./NewCompanyPanel.tsx";

/** Every company whose accounts were opened on this machine; each lives in its own folder. */
export function CompaniesSection() {
  const [isCreating, setCreating] = useState(false);
  return (
    <SettingsPage
      section="empresas"
      action={<Button onClick={() => setCreating(true)}>Crear otra empresa</Button>}
      panel={isCreating && <NewCompanyPanel onClose={() => setCreating(false)} />}
    >
      <p className={styles.lead}>Cada empresa tiene su propia carpeta de datos. Puedes copiarla o moverla con el programa cerrado.</p>
      <CompanyTable />
      <OtherWays />
    </SettingsPage>
  );
}

function CompanyTable() {
  const companies = useCall("settings.listCompanies", {});
  const { open, isOpening } = useOpenCompany();
  if (companies.error) return <ErrorState error={companies.error} onRetry={() => void companies.refetch()} />;
  if (!companies.data) return <Loading />;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Empresa</th>
          <th scope="col">RUC</th>
          <th scope="col">Carpeta</th>
          <th scope="col">Abierta por última vez</th>
          <th scope="col">
            <span className="visually-hidden">Abrir</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {companies.data.companies.map((company) => (
          <tr key={company.folder}>
            <td className={styles.name}>{company.name}</td>
            <td className={styles.nowrap}>{company.isExample ? "Datos de ejemplo" : company.ruc}</td>
            <td className={styles.quiet}>
              <Truncate tail={18}>{company.folder}</Truncate>
            </td>
            <td className={styles.nowrap}>{formatDate(limaDate(company.lastOpenedAt))}</td>
            <td>
              {company.isCurrent ? (
                <span className={styles.quiet}>Abierta</span>
              ) : (
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={isOpening}
                  onClick={() => open(company.folder)}
                  aria-label={`Abrir ${company.name}`}
                >
                  Abrir
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OtherWays() {
  const [folder, setFolder] = useState("");
  const { open, isOpening } = useOpenCompany();
  const example = useOpenExample();
  return (
    <div className={styles.block} style={{ marginTop: 32 }}>
      <SectionTitle>Abrir una carpeta</SectionTitle>
      <p className={styles.quiet}>Si copiaste la carpeta de una empresa desde otra computadora, pega aquí su ruta.</p>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (folder.trim()) open(folder.trim());
        }}
      >
        <TextInput
          className={styles.grow}
          label="Ruta de la carpeta"
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={folder.trim() === ""} loading={isOpening}>
          Abrir carpeta
        </Button>
      </form>
      <div className={styles.row}>
        <Button variant="default" loading={example.isOpening} onClick={example.open}>
          Probar con datos de ejemplo
        </Button>
      </div>
    </div>
  );
}
