import { Sentence, SentenceLink } from "../../../ui/Sentence.tsx";
import type { Counts } from "../review/LinesToolbar.tsx";
import type { Review } from "../review/use-review.ts";
import { reviewSentence } from "../view/sentence.ts";
import type { BankAccount } from "./use-account.ts";

type Props = { account: BankAccount; review: Review; sure: number; counts: Counts | undefined };

/** What the account means in one sentence; its numbers show their lines. */
export function AccountSentence({ account, review, sure, counts }: Props) {
  if (account.lines > 0 && !counts) return null;
  const { list, lines, tab, search, onlySure } = review;
  const isWhole = tab === "pending" && search.trim() === "" && !onlySure && !list.hasMore && list.isReady;
  const pieces = reviewSentence({
    lines: account.lines,
    pending: counts?.pending ?? 0,
    sure,
    pendingMinor: isWhole ? lines.reduce((sum, line) => sum + line.amountMinor, 0) : null,
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
