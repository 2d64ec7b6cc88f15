import { useEffect, useRef, useState } from "react";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { saveText } from "../../../ui/save-text.ts";
import { toastError } from "../../../ui/toast.ts";
import { linesCsv } from "../view/lines-csv.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import { LineList } from "./LineList.tsx";
import { type Counts, LinesToolbar } from "./LinesToolbar.tsx";
import { lineFacts } from "./line-facts.ts";
import { LineStepper } from "./LineStepper.tsx";
import { NothingHere } from "./NothingHere.tsx";
import { PrintedLines } from "./PrintedLines.tsx";
import styles from "./Review.module.css";
import { ReviewFoot } from "./ReviewFoot.tsx";
import { scrollingParent, topWithin } from "./scrolling-parent.ts";
import { RightSide } from "./RightSide.tsx";
import { UnidentifiedTotals } from "./UnidentifiedTotals.tsx";
import type { Review as ReviewState } from "./use-review.ts";

type Props = {
  review: ReviewState;
  counts: Counts | undefined;
  accountName: string;
  /** A small window shows the list or one line, and the page scrolls. */
  isSmall: boolean;
  /** What stands in place of the lines: the months. */
  months: React.ReactNode;
  onImport: () => void;
};

/** The inbox: the lines at the left, what one of them pays at the right, how far the review is below. */
export function Review({ review, counts, accountName, isSmall, months, onImport }: Props) {
  const [printed, setPrinted] = useState<readonly BankLine[]>();
  const [isListOpen, setListOpen] = useState(false);
  const total = counts ? counts.pending + counts.applied + counts.ignored : 0;
  const factsOf = (line: BankLine) => factsIn(review, line);
  return (
    <>
      <LinesToolbar
        review={review}
        counts={counts}
        stepper={
          isSmall &&
          review.lines.length > 0 && <LineStepper review={review} isListOpen={isListOpen} onToggle={() => setListOpen(!isListOpen)} />
        }
        onImport={onImport}
        onPrint={() => void review.list.all().then(setPrinted, toastError)}
        onExport={() =>
          void review.list.all().then((lines) => {
            const csv = linesCsv(lines, { factsOf, ageOf: (line) => review.list.ages.get(line.id) });
            saveText(`movimientos ${accountName}.csv`, "text/csv", csv);
          }, toastError)
        }
      />
      {review.tab === "months" ? months : <Lines review={review} isSmall={isSmall} isListOpen={isListOpen} onListOpen={setListOpen} />}
      {review.tab !== "months" && total > 0 && (
        <ReviewFoot
          reviewed={total - (counts?.pending ?? 0)}
          total={total}
          last={review.commands.last}
          onUndo={() => void review.commands.undoLast()}
          onHelp={() => review.setHelpOpen(true)}
        />
      )}
      <div className="visually-hidden" role="status">
        {review.commands.said}
      </div>
      {review.isHelpOpen && <KeysDialog onClose={() => review.setHelpOpen(false)} />}
      {printed && (
        <PrintedLines title={`Movimientos · ${accountName}`} lines={printed} factsOf={factsOf} onDone={() => setPrinted(undefined)} />
      )}
    </>
  );
}

function factsIn({ tab, list, commands }: ReviewState, line: BankLine) {
  return lineFacts(line, {
    tab,
    proposal: list.proposals.byLine.get(line.id),
    ageDays: list.ages.get(line.id),
    isRefused: commands.refusals.has(line.id),
  });
}

type LinesProps = { review: ReviewState; isSmall: boolean; isListOpen: boolean; onListOpen: (isOpen: boolean) => void };

function Lines({ review, isSmall, isListOpen, onListOpen }: LinesProps) {
  const { list, lines, selected } = review;
  const box = useTopOnChange(isSmall && !isListOpen ? selected?.id : undefined);
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.isReady) return <Loading />;
  if (lines.length === 0) return <NothingHere review={review} />;
  const withList = !isSmall || isListOpen;
  return (
    <>
      {review.tab === "unidentified" && list.unidentified && <UnidentifiedTotals totals={list.unidentified.totals} />}
      <div className={styles.box} ref={box}>
        {withList && (
          <div className={styles.left}>
            <LineList
              lines={lines}
              factsOf={(line) => factsIn(review, line)}
              selectedId={selected?.id}
              label="Movimientos del banco"
              listRef={review.listRef}
              isFlowing={isSmall}
              onSelect={(id) => {
                review.stand(id);
                onListOpen(false);
              }}
              onNearEnd={list.loadMore}
            />
          </div>
        )}
        {(!isSmall || !isListOpen) && <div className={styles.right}>{selected && <RightSide key={selected.id} review={review} />}</div>}
      </div>
    </>
  );
}

/** What stays in sight above the line: how far it is, and the way to its neighbours. */
const TOP_MARGIN = 52;

/** Where the page scrolls, another line begins at its top. */
function useTopOnChange(lineId: number | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const former = useRef(lineId);
  useEffect(() => {
    const page = scrollingParent(box.current);
    if (lineId !== undefined && former.current !== lineId && box.current && page)
      page.scrollTop = topWithin(box.current, page) - TOP_MARGIN;
    former.current = lineId;
  }, [lineId]);
  return box;
}
