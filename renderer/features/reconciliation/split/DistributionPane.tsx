import { Button } from "@mantine/core";
import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { useEscape } from "../../../ui/use-escape.ts";
import detail from "../review/LineDetail.module.css";
import { LineHeading } from "../review/LineHeading.tsx";
import { type Draft, forgivenMinor } from "../view/draft.ts";
import { CandidateSearch } from "./CandidateSearch.tsx";
import { CurrencyChoice } from "./CurrencyChoice.tsx";
import styles from "./Distribution.module.css";
import { FavourToUse } from "./FavourToUse.tsx";
import { PartsToPay } from "./PartsToPay.tsx";
import { Remainder } from "./Remainder.tsx";
import { type Distribution, useDistribution } from "./use-distribution.ts";

type Props = {
  line: BankLine;
  proposal: Proposal | undefined;
  /** Edit starts from the proposal; split starts with nothing put anywhere. */
  startsFilled: boolean;
  onApplied: () => void;
  onClose: () => void;
};

/** Sharing a deposit out by hand: choose whose it is, put amounts on its parts, see what is left over. */
export function DistributionPane({ line, proposal, startsFilled, onApplied, onClose }: Props) {
  const state = useDistribution(line, proposal, startsFilled, onApplied);
  const { candidates, problem, draft, totals } = state;
  useEscape(onClose);
  return (
    <form
      className={detail.detail}
      aria-label="Repartir el abono"
      onSubmit={(event) => {
        event.preventDefault();
        void state.apply();
      }}
    >
      <div className={detail.scroll}>
        <LineHeading line={line} />
        <div className={styles.sums}>
          <Remainder totals={totals} currency={draft.currency} />
          <CurrencyChoice line={line} state={state} />
        </div>
        {candidates.client === undefined ? (
          <CandidateSearch candidates={candidates} currency={draft.currency} />
        ) : (
          <ClientParts state={state} line={line} />
        )}
      </div>
      <footer className={detail.actions}>
        <Button
          type="submit"
          disabled={candidates.client === undefined || problem !== undefined}
          loading={state.isApplying}
          rightSection={<KeyHint>Enter</KeyHint>}
        >
          Aplicar
        </Button>
        <Button variant="default" onClick={onClose} rightSection={<KeyHint>Esc</KeyHint>}>
          Volver
        </Button>
        <span className={detail.aside} role="status" data-wrong={problem !== undefined || undefined}>
          {problem ?? outcomeWords(totals.leftMinor, draft, candidates.client?.name)}
        </span>
      </footer>
    </form>
  );
}

function ClientParts({ state, line }: { state: Distribution; line: BankLine }) {
  const { candidates } = state;
  return (
    <section className={styles.section}>
      <div className={styles.who}>
        <h3 className={styles.client}>{candidates.client?.name}</h3>
        <Button size="compact-sm" variant="default" onClick={() => candidates.chooseClient(undefined)}>
          Cambiar cliente
        </Button>
        <span className={styles.gap} />
        <Button size="compact-sm" variant="default" onClick={state.fill}>
          Del más antiguo
        </Button>
        <Button size="compact-sm" variant="default" onClick={state.clear}>
          Limpiar
        </Button>
      </div>
      {candidates.error ? (
        <ErrorState error={candidates.error} onRetry={candidates.retry} />
      ) : (
        <>
          <FavourToUse state={state} />
          <PartsToPay state={state} line={line} />
        </>
      )}
    </section>
  );
}

/** What applying it will leave: a balance in favour or nothing, and what stops being owed. */
function outcomeWords(leftMinor: number, draft: Draft, clientName: string | undefined): string {
  if (clientName === undefined) return "Elige primero de quién es";
  const left = leftMinor > 0 ? `Quedan ${formatMoney(leftMinor, draft.currency)} a favor de ${clientName}` : "Todo el abono tiene destino";
  const forgiven = forgivenMinor(draft);
  return forgiven > 0 ? `${left}; ${formatMoney(forgiven, draft.currency)} dejan de deberse` : left;
}
