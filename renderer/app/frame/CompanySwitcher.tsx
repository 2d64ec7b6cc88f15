import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { useCall } from "../../ui/calls.ts";
import styles from "./CompanySwitcher.module.css";
import { useOpenCompany } from "../../features/settings/use-open-company.ts";

/** Whose accounts are open; opens another of the recent companies. */
export function CompanySwitcher() {
  const [, navigate] = useLocation();
  const status = useCall("settings.getStatus", {}).data;
  const companies = useCall("settings.listCompanies", {}).data?.companies ?? [];
  const { open } = useOpenCompany();
  if (!status?.company) return null;
  const { company, isExample } = status;
  const name = company.tradeName || company.legalName;
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={styles.button} title={company.legalName}>
          <span className={styles.words}>
            <span className={styles.name}>{name}</span>
            <span className={isExample ? styles.example : styles.ruc}>{isExample ? "Datos de ejemplo" : `RUC ${company.ruc}`}</span>
          </span>
          <IconChevronDown size={14} stroke={1.8} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {companies.some((one) => !one.isCurrent) && <Menu.Label>Abrir otra empresa</Menu.Label>}
        {companies
          .filter((one) => !one.isCurrent)
          .slice(0, 6)
          .map((one) => (
            <Menu.Item key={one.folder} onClick={() => open(one.folder)}>
              <span className={styles.name}>{one.name}</span>
              <span className={styles.ruc}>{one.isExample ? "Datos de ejemplo" : `RUC ${one.ruc}`}</span>
            </Menu.Item>
          ))}
        {companies.some((one) => !one.isCurrent) && <Menu.Divider />}
        <Menu.Item onClick={() => navigate("/ajustes?seccion=empresas")}>Empresas y carpetas…</Menu.Item>
        <Menu.Item onClick={() => navigate("/ajustes")}>Datos de esta empresa</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
