import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useMemo, useRef } from "react";
import { useSearchParams } from "wouter";
import { useCall, useMutationCall } from "../../ui/calls.ts";
import { accountLabel } from "../../ui/account-label.ts";
import { useImportDoor } from "../../ui/import-door.ts";
import { Page } from "../../ui/Page.tsx";
import { AccountSentence } from "./account/AccountSentence.tsx";
import { AccountStrip } from "./account/AccountStrip.tsx";
import type { BankAccount } from "./account/use-account.ts";
import { Months } from "./month/Months.tsx";
import { NoStatement } from "./NoStatement.tsx";
import { isWaitingTab } from "./review/tabs.ts";
import { Review } from "./review/Review.tsx";
import { useReview } from "./review/use-review.ts";
import { bulkWords } from "./view/outcome-words.ts";
import { ApplySure } from "./sure/ApplySure.tsx";
import { SureResult } from "./sure/SureResult.tsx";

type Props = { accounts: readonly BankAccount[]; account: BankAccount; onChoose: (id: number) => void };

/** A small window, or text at 200 %: the whole screen scrolls instead of its inbox alone. Review.module.css says the same. */
const SMALL_WINDOW = "(max-width: 900px), (max-height: 560px)";

/** One account: what it says in a sentence, the one main action, its inbox. */
export function AccountReview({ accounts, account, onChoose }: Props) {
  const review = useReview(account.id);
  const door = useImportDoor();
  const all = useCall("reconciliation.listLines", { bankAccountId: account.id, onlyCredits: true, limit: 1 });
  const apply = useMutationCall("reconciliation.applyMatches");
  const choose = () => door.choose({ as: "statement", bankAccountId: account.id });
  const { byLine, isReady } = review.list.proposals;
  const sure = useMemo(() => [...byLine.values()].filter((proposal) => proposal.automatic), [byLine]);
  const isSmall = useMediaQuery(SMALL_WINDOW) ?? false;
  useAskedLine(review.showWaiting);
  const showSure = () => {
    review.turnTo("pending");
    review.setOnlySure(true);
  };
  return (
    <Page
      fill={!isSmall}
      title={`Bancos · ${accountLabel(account)}`}
      sentence={<AccountSentence account={account} review={review} sure={sure.length} counts={all.data?.counts} />}
      action={
        // Two buttons: a key that was meant for the one must not press the other in its place.
        isWaitingTab(review.tab) && isReady && sure.length > 0 ? (
          <ApplySure
            key="apply"
            bankAccountId={account.id}
            currency={account.currency}
            proposals={sure}
            apply={apply}
            onApplied={({ batchId, applied, reversed }) => {
              if (batchId !== null) review.commands.noteBulk(batchId, bulkWords(applied, reversed));
            }}
            onShowLines={showSure}
          />
        ) : (
          <Button key="import" onClick={choose}>
            Importar estado de cuenta
          </Button>
        )
      }
    >
      {accounts.length > 1 && <AccountStrip accounts={accounts} current={account} onChoose={onChoose} />}
      {account.lines === 0 ? (
        <NoStatement onImport={choose} />
      ) : (
        <Review
          review={review}
          counts={all.data?.counts}
          accountName={accountLabel(account)}
          isSmall={isSmall}
          months={<Months account={account} onShowLine={review.showWaiting} onImport={choose} />}
          onImport={choose}
        />
      )}
      {apply.data && (
        <SureResult result={apply.data} onShowLine={review.showWaiting} onUndo={review.commands.undoBulk} onClose={apply.reset} />
      )}
    </Page>
  );
}

/** Shows the line that the address names (`?linea=12`) once, where it waits. */
function useAskedLine(show: (lineId: number) => void) {
  const [query] = useSearchParams();
  const asked = Number(query.get("linea"));
  const shown = useRef(0);
  useEffect(() => {
    if (!Number.isSafeInteger(asked) || asked <= 0 || shown.current === asked) return;
    shown.current = asked;
    show(asked);
  });
}
