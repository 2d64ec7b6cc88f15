import type { Stage } from "../../../../shared/contract/common.ts";
import { useCall } from "../../../ui/calls.ts";
import { STAGE_WORDS, STAGES } from "../view/stages.ts";
import styles from "./Write.module.css";

type Props = { clientId: number | undefined; value: Stage | undefined; onChange: (stage: Stage) => void };

/** The three letters with when each fits; the one that fits this client's debt is marked, with why. */
export function StageChooser({ clientId, value, onChange }: Props) {
  const templates = useCall("letters.listTemplates", {});
  const suggested = useCall("letters.suggestStage", { clientId: clientId ?? 0 }, { enabled: clientId !== undefined });
  return (
    <fieldset className={styles.stages}>
      <legend className={styles.legend}>Carta</legend>
      {STAGES.map((stage) => {
        const template = templates.data?.templates.find((candidate) => candidate.stage === stage);
        const isSuggested = suggested.data?.stage === stage;
        return (
          <label key={stage} className={styles.stage} data-on={value === stage || undefined}>
            <input type="radio" name="etapa" value={stage} checked={value === stage} onChange={() => onChange(stage)} />
            <span>
              <span className={styles.stageName}>{template?.name ?? STAGE_WORDS[stage].name}</span>
              <span className={styles.quiet}>
                {STAGE_WORDS[stage].name.toLowerCase()}
                {isSuggested && (
                  <>
                    {" · "}
                    <span className={styles.mark}>sugerida</span>
                  </>
                )}
              </span>
              <span className={styles.quiet}>{isSuggested ? suggested.data?.why : (template?.when ?? STAGE_WORDS[stage].when)}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
