import { useState } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { saveText } from "../../../ui/save-text.ts";
import { DistributionPane } from "../split/DistributionPane.tsx";
import { linesCsv } from "../view/lines-csv.ts";
import { LineDetail } from "./LineDetail.tsx";
import { LineList } from "./LineList.tsx";
import { LinesToolbar } from "./LinesToolbar.tsx";
import { NothingHere } from "./NothingHere.tsx";
import { PrintedLines } from "./PrintedLines.tsx";
import styles from "./Review.module.css";
import { ReviewFoot } from "./ReviewFoot.tsx";
import { SettledDetail } from "./SettledDetail.tsx";
import type { Review as ReviewState } from "./use-review.ts";

type Counts = { pending: number; applied: number; ignored: number };
type Props = { review: ReviewState; counts: Counts | undefined; accountName: string; onImport: () => void };

/** The inbox: the lines at the left, what one of them pays at the right, how far the review is below. */
export function Review({ review, counts, accountName, onImport }: Props) {
  const { list, lines, selected } = review;
  const [isPrinting, setPrinting] = useState(false);
  const total = counts ? counts.pending + counts.applied + counts.ignored : 0;
  return (
    <>
      <LinesToolbar
        review={review}
        counts={counts}
        onImport={onImport}
        onPrint={() => setPrinting(true)}
        onExport={() => saveText(`movimientos ${accountName}.csv`, "text/csv", linesCsv(lines))}
      />
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.retry} />
      ) : !list.isReady ? (
        <Loading />
      ) : lines.length === 0 ? (
        <NothingHere review={review} />
      ) : (
        <div className={styles.box}>
          <div className={styles.left}>
            <LineList
              lines={lines}
              proposals={list.proposals}
              selectedId={selected?.id}
              label="Movimientos del banco"
              onSelect={review.stand}
              onNearEnd={list.loadMore}
            />
          </div>
          <div className={styles.right}>{selected && <RightSide key={selected.id} review={review} />}</div>
        </div>
      )}
      <ReviewFoot
        reviewed={total - (counts?.pending ?? 0)}
        total={total}
        last={review.commands.last}
        onUndo={() => void review.commands.undoLast()}
      />
      {isPrinting && <PrintedLines title={`Movimientos · ${accountName}`} lines={lines} onDone={() => setPrinting(false)} />}
    </>
  );
}

function RightSide({ review }: { review: ReviewState }) {
  const { selected, mode, list } = review;
  if (!selected) return null;
  const proposal = list.proposals.get(selected.id);
  if (selected.status !== "pending") return <SettledDetail line={selected} onTakeBack={() => review.act("undo")} />;
  if (mode === "look") return <LineDetail line={selected} proposal={proposal} onAction={review.act} />;
  return (
    <DistributionPane
      line={selected}
      proposal={proposal}
      startsFilled={mode === "edit"}
      onApplied={review.noteApplied}
      onClose={review.stopEditing}
    />
  );
}
