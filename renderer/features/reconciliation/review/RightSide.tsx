import { DistributionPane } from "../split/DistributionPane.tsx";
import { LineDetail } from "./LineDetail.tsx";
import { ReversalDetail } from "./ReversalDetail.tsx";
import { SettledDetail } from "./SettledDetail.tsx";
import { isWaitingTab } from "./tabs.ts";
import type { Review } from "./use-review.ts";

/** What is shown of the line in sight, by what became of it. */
export function RightSide({ review }: { review: Review }) {
  const { tab, selected, mode, proposal, reversal, commands } = review;
  if (!selected) return null;
  if (tab === "reversed" && reversal)
    return <ReversalDetail reversal={reversal} refusal={commands.refusals.get(selected.id)} onAccept={() => review.act("accept")} />;
  if (selected.status !== "pending" || !isWaitingTab(tab)) return <SettledDetail line={selected} onTakeBack={() => review.act("undo")} />;
  if (mode === "edit" || mode === "split")
    return (
      <DistributionPane
        key={mode}
        line={selected}
        proposal={proposal}
        startsFilled={mode === "edit"}
        onApplied={review.noteApplied}
        onClose={review.stopEditing}
      />
    );
  return (
    <LineDetail
      line={selected}
      proposal={proposal}
      refusal={commands.refusals.get(selected.id)}
      isNoting={mode === "note"}
      onNoted={review.stopEditing}
      onAction={review.act}
    />
  );
}
