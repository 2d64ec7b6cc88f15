import { Link } from "wouter";
import type { ImportedFile } from "../../../../shared/contract/imports.ts";
import { accountLabel } from "../../../ui/account-label.ts";
import { useCall } from "../../../ui/calls.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { Money } from "../../../ui/Money.tsx";
import styles from "./report.module.css";

type Props = {
  statement: NonNullable<ImportedFile["statement"]> /** Called when its account is opened; without it the account is only named. */;
  onLeave?: () => void;
};

/** Of a statement: its account, its days, and what came in and went out. */
export function StatementFacts({ statement, onLeave }: Props) {
  const { bankAccountId, account, currency, firstOn, lastOn, creditsMinor, debitsMinor } = statement;
  const known = useCall("reconciliation.listAccounts", {}).data?.accounts.find(({ id }) => id === bankAccountId);
  const name = known ? accountLabel(known) : (account ?? "la del archivo");
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Cuenta</dt>
        <dd>
          {onLeave ? (
            <Link href={`/bancos?cuenta=${bankAccountId}`} onClick={onLeave}>
              {name}
            </Link>
          ) : (
            name
          )}
        </dd>
      </div>
      <div>
        <dt>Días</dt>
        <dd>
          {firstOn === null ? (
            "sin movimientos"
          ) : (
            <>
              <DateText on={firstOn} /> al <DateText on={lastOn} />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Abonos</dt>
        <dd>
          <Money minor={creditsMinor} currency={currency} withSymbol incoming />
        </dd>
      </div>
      <div>
        <dt>Cargos</dt>
        <dd>
          <Money minor={Math.abs(debitsMinor)} currency={currency} withSymbol />
        </dd>
      </div>
    </dl>
  );
}
