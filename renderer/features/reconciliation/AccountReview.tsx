import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useCall, useMutationCall } from "../../ui/calls.ts";
import { useImportDoor } from "../../ui/import-door.ts";
import { Page } from "../../ui/Page.tsx";
import { ProgressOverlay } from "../../ui/ProgressOverlay.tsx";
import { Sentence, SentenceLink } from "../../ui/Sentence.tsx";
import { toastError } from "../../ui/toast.ts";
import { AccountStrip } from "./account/AccountStrip.tsx";
import type { BankAccount } from "./account/use-account.ts";
import { NoStatement } from "./NoStatement.tsx";
import { Review } from "./review/Review.tsx";
import { SureResult } from "./review/SureResult.tsx";
import { type Review as ReviewState, useReview } from "./review/use-review.ts";
import { accountLabel } from "../../ui/account-label.ts";
import { reviewSentence } from "./view/sentence.ts";

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
  const sure = [...review.list.proposals.values()].filter((proposal) => proposal.automatic).length;
  const isSmall = useMediaQuery(SMALL_WINDOW);
  const isSure = sure > 0 && review.list.isReady;
  return (
    <Page
      fill={!isSmall}
      title={`Bancos · ${accountLabel(account)}`}
      sentence={<AccountSentence account={account} review={review} sure={sure} counts={all.data?.counts} />}
      action={
        // Two buttons: a key that was meant for the one must not press the other in its place.
        isSure ? (
          <Button
            key="apply"
            loading={apply.isPending}
            onClick={() => apply.mutate({ automatic: true, bankAccountId: account.id }, { onError: toastError })}
          >
            {sure === 1 ? "Aplicar el seguro" : `Aplicar los ${sure.toLocaleString("en-US")} seguros`}
          </Button>
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
        <Review review={review} counts={all.data?.counts} accountName={accountLabel(account)} onImport={choose} />
      )}
      <ProgressOverlay isRunning={apply.isPending} label="Aplicando los abonos seguros" progress={apply.progress} onCancel={apply.cancel} />
      {apply.data && <SureResult result={apply.data} onShowLine={review.stand} onClose={apply.reset} />}
    </Page>
  );
}

type SentenceProps = {
  account: BankAccount;
  review: ReviewState;
  sure: number;
  counts: { pending: number; applied: number; ignored: number } | undefined;
};

function AccountSentence({ account, review, sure, counts }: SentenceProps) {
  if (account.lines > 0 && !counts) return null;
  const isWhole =
    review.tab === "pending" && review.search.trim() === "" && !review.onlySure && !review.list.hasMore && review.list.isReady;
  const pieces = reviewSentence({
    lines: account.lines,
    pending: counts?.pending ?? 0,
    sure,
    pendingMinor: isWhole ? review.lines.reduce((sum, line) => sum + line.amountMinor, 0) : null,
    currency: account.currency,
    bankBalanceMinor: account.bankBalanceMinor,
    upToOn: account.upToOn,
  });
  const go = (only: boolean) => {
    review.turnTo("pending");
    review.setOnlySure(only);
  };
  return (
    <Sentence>
      {pieces.map((piece) =>
        piece.go ? (
          <SentenceLink key={piece.text} onClick={() => go(piece.go === "sure")}>
            {piece.text}
          </SentenceLink>
        ) : (
          <span key={piece.text}>{piece.text}</span>
        ),
      )}
    </Sentence>
  );
}
