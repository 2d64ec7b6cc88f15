import { Fragment, lazy, type ReactNode, Suspense } from "react";
import { useCall } from "../ui/calls.ts";
import { ErrorState } from "../ui/ErrorState.tsx";
import { Loading } from "../ui/Loading.tsx";
import styles from "./ErrorBoundary.module.css";

const FirstStart = lazy(() => import("../features/settings/FirstStart.tsx").then((module) => ({ default: module.FirstStart })));

/** Without a company there is nothing to show but the first start. */
export function Start({ children }: { children: ReactNode }) {
  const status = useCall("settings.getStatus", {});
  if (status.error)
    return (
      <main className={styles.page}>
        <h1 className={styles.brand}>Cuentas Claras</h1>
        <ErrorState error={status.error} onRetry={() => void status.refetch()} />
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
