import { Link } from "wouter";
import type { Stage } from "../../../../shared/contract/common.ts";
import { useCall } from "../../../ui/calls.ts";
import { STAGE_WORDS, STAGES } from "../view/stages.ts";
import { TemplateList } from "./TemplateList.tsx";
import styles from "./Write.module.css";

type Props = {
  clientId: number | undefined;
  value: Stage | undefined;
  template: string | undefined;
  /** Without a template, the usual one of the stage. */
  onChange: (stage: Stage, template: string | undefined) => void;
};

/** The library: the three stages with when each fits, and under the chosen one every letter that there is for it. */
export function StageChooser({ clientId, value, template, onChange }: Props) {
  const library = useCall("letters.listTemplates", {}).data?.templates ?? [];
  const suggested = useCall("letters.suggestStage", { clientId: clientId ?? 0 }, { enabled: clientId !== undefined });
  return (
    <>
      <fieldset className={styles.stages}>
        <legend className={styles.legend}>Carta</legend>
        {STAGES.map((stage) => {
          const usual = library.find((candidate) => candidate.stage === stage);
          const isSuggested = suggested.data?.stage === stage;
          return (
            <label key={stage} className={styles.stage} data-on={value === stage || undefined}>
              <input type="radio" name="etapa" value={stage} checked={value === stage} onChange={() => onChange(stage, undefined)} />
              <span>
                <span className={styles.stageName}>{usual?.name ?? STAGE_WORDS[stage].name}</span>
                <span className={styles.quiet}>
                  {STAGE_WORDS[stage].name.toLowerCase()}
                  {isSuggested && (
                    <>
                      {" · "}
                      <span className={styles.mark}>sugerida</span>
                    </>
                  )}
                </span>
                {(isSuggested || value === stage) && (
                  <span className={styles.quiet}>{isSuggested ? suggested.data?.why : (usual?.when ?? STAGE_WORDS[stage].when)}</span>
                )}
              </span>
            </label>
          );
        })}
      </fieldset>
      {value && (
        <TemplateList
          templates={library.filter(({ stage }) => stage === value)}
          value={template}
          onChange={(code, isUsual) => onChange(value, isUsual ? undefined : code)}
        />
      )}
      <p className={styles.quiet}>
        <Link href="/plantillas">Editar plantillas</Link>
      </p>
    </>
  );
}
