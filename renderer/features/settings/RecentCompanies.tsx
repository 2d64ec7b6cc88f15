import { Button } from "@mantine/core";
import { useCall } from "../../ui/calls.ts";
import styles from "./FirstStart.module.css";
import { useOpenCompany } from "./use-open-company.ts";

/** Companies that were opened before on this machine, where there are any. */
export function RecentCompanies() {
  const companies = useCall("settings.listCompanies", {}).data?.companies ?? [];
  const { open, isOpening } = useOpenCompany();
  if (companies.length === 0) return null;
  return (
    <section className={styles.recent}>
      <h2 className={styles.subtitle}>O abre una de antes</h2>
      <div className={styles.actions}>
        {companies.slice(0, 6).map((company) => (
          <Button key={company.folder} variant="default" loading={isOpening} title={company.folder} onClick={() => open(company.folder)}>
            {company.name}
          </Button>
        ))}
      </div>
    </section>
  );
}
