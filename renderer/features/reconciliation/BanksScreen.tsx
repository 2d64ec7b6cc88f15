import { Button } from "@mantine/core";
import { Link } from "wouter";
import { useCall } from "../../ui/calls.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Page } from "../../ui/Page.tsx";
import { useAccount } from "./account/use-account.ts";
import { AccountReview } from "./AccountReview.tsx";

/** Bancos: the company's accounts, and what each deposit pays. */
export function BanksScreen() {
  const answer = useCall("reconciliation.listAccounts", {});
  const accounts = answer.data?.accounts ?? [];
  const { account, choose } = useAccount(accounts);
  if (account) return <AccountReview key={account.id} accounts={accounts} account={account} onChoose={choose} />;
  return (
    <Page title="Bancos">
      {answer.error ? (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.isPending ? (
        <Loading />
      ) : (
        <NoAccounts />
      )}
    </Page>
  );
}

function NoAccounts() {
  return (
    <EmptyState
      title="Todavía no hay cuentas de banco"
      action={
        <Button component={Link} href="/ajustes">
          Anotar mis cuentas
        </Button>
      }
    >
      Anota en Ajustes las cuentas donde te pagan: las de tu banco, la de detracciones y tu Yape. O suelta en esta ventana un estado de
      cuenta: si trae el número de la cuenta, se anota sola.
    </EmptyState>
  );
}
