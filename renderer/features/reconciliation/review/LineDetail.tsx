import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { appliedRows } from "../view/applied-rows.ts";
import { canAccept, lineWord } from "../view/confidence.ts";
import { conversionFigures, equationFigures } from "../view/equation.ts";
import type { ReviewAction } from "../view/keyboard.ts";
import { AppliedTable } from "./AppliedTable.tsx";
import { ClientLink } from "./ClientLink.tsx";
import { Equation } from "./Equation.tsx";
import { LineActions } from "./LineActions.tsx";
import styles from "./LineDetail.module.css";
import { LineHeading } from "./LineHeading.tsx";
import { LineNote } from "./LineNote.tsx";

type Props = {
  line: BankLine;
  proposal: Proposal | undefined;
  /** Why the program refused what was just asked of it. */
  refusal: string | undefined;
  isNoting: boolean;
  onNoted: () => void;
  onAction: (action: ReviewAction) => void;
};

/** One pending deposit: the equation, why, where it will go, and what can be done. */
export function LineDetail({ line, proposal, refusal, isNoting, onNoted, onAction }: Props) {
  const word = lineWord(line, proposal);
  return (
    <div className={styles.detail}>
      <div className={styles.scroll}>
        <LineHeading line={line} />
        <LineNote line={line} isWriting={isNoting} onDone={onNoted} />
        {refusal !== undefined && (
          <p className={styles.refusal}>
            <b>No se pudo.</b> {refusal} Esto es lo que se propone ahora:
          </p>
        )}
        {proposal?.conversion && <Equation figures={conversionFigures(line, proposal.conversion)} isSmall />}
        <Equation figures={equationFigures(line, proposal)} />
        <section>
          <SectionTitle detail={word.word}>Por qué</SectionTitle>
          <Reasons proposal={proposal} means={word.means} />
        </section>
        {proposal && proposal.allocations.length + proposal.favour.length > 0 && <Destination line={line} proposal={proposal} />}
      </div>
      <LineActions canAccept={canAccept(line, proposal)} hasNote={line.note !== null} onAction={onAction} />
    </div>
  );
}

function Reasons({ proposal, means }: { proposal: Proposal | undefined; means: string }) {
  return (
    <ul className={styles.reasons}>
      {proposal && proposal.reasons.length > 0 ? (
        proposal.reasons.map((reason) => <li key={reason.code + reason.text}>{reason.text}</li>)
      ) : (
        <li>{means}</li>
      )}
    </ul>
  );
}

function Destination({ line, proposal }: { line: BankLine; proposal: Proposal }) {
  const currency = proposal.conversion?.currency ?? line.currency;
  const candidates = useCall("reconciliation.listCandidates", {
    lineId: line.id,
    clientId: proposal.clientId ?? undefined,
    ...(proposal.conversion ? { currency } : {}),
  });
  const rows = appliedRows(proposal, candidates.data?.parts ?? []);
  return (
    <section>
      <SectionTitle detail={<ClientLink id={proposal.clientId} name={proposal.clientName} />}>Se aplicará a</SectionTitle>
      <div className={styles.wide}>
        <AppliedTable rows={rows} currency={currency} caption="Documentos a los que se aplicará este abono" />
      </div>
      {proposal.unallocatedMinor > 0 && (
        <p className={styles.note}>
          Quedarán {formatMoney(proposal.unallocatedMinor, currency)} a favor{proposal.clientName ? ` de ${proposal.clientName}` : ""}.
        </p>
      )}
    </section>
  );
}
