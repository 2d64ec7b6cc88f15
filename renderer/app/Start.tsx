import { Button, Group } from "@mantine/core";
import { Fragment, lazy, type ReactNode, Suspense } from "react";
import { useCall, useMutationCall } from "../ui/calls.ts";
import { ErrorState } from "../ui/ErrorState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { toastError } from "../ui/toast.ts";
import styles from "./ErrorBoundary.module.css";

const FirstStart = lazy(() => import("../features/settings/FirstStart.tsx").then((module) => ({ default: module.FirstStart })));

/** The way out when one company cannot be opened: the others of this computer. */
function OtherCompanies() {
  const known = useCall("settings.listCompanies", {});
  const opening = useMutationCall("settings.openCompany");
  if (!known.data || known.data.companies.length === 0) return null;
  return (
    <section>
      <h2 className={styles.others}>Tus empresas</h2>
      <Group gap="xs">
        {known.data.companies.map(({ folder, name }) => (
          <Button
            key={folder}
            variant="default"
            loading={opening.isPending}
            onClick={() => opening.mutate({ folder }, { onError: toastError })}
          >
            {name}
          </Button>
        ))}
      </Group>
    </section>
  );
}

/** Without a company there is nothing to show but the first start. */
export function Start({ children }: { children: ReactNode }) {
  const status = useCall("settings.getStatus", {});
  if (status.error)
    return (
      <main className={styles.page}>
        <h1 className={styles.brand}>Cuentas Claras</h1>
        <ErrorState error={status.error} onRetry={() => void status.refetch()} />
        <OtherCompanies />
      </main>
    );
  if (!status.data) return <Loading>Abriendo tus cuentas…</Loading>;
  // Another company starts with fresh screens: nothing of the one before stays open.
  if (status.data.company) return <Fragment key={status.data.ledgerFolder}>{children}</Fragment>;
  return (
    <Suspense fallback={<Loading />}>
      <FirstStart />
    </Suspense>
  );
}
