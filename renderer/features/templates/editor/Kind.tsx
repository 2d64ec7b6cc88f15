import { Select, TextInput } from "@mantine/core";
import type { Draft } from "../view/use-drafts.ts";
import { CHANNELS, choicesOf, OCCASIONS, STAGES, TONES } from "../view/words.ts";
import styles from "./Editor.module.css";

type Props = { draft: Draft; onChange: (draft: Draft) => void; isFixed: boolean };

/** What a template is called and what it is for; of one that came with the program, only said. */
export function Kind({ draft, onChange, isFixed }: Props) {
  if (isFixed)
    return (
      <header className={styles.kind}>
        <h2 className={styles.name}>{draft.name}</h2>
        <p className={styles.about}>
          {[CHANNELS[draft.channel], TONES[draft.tone], STAGES[draft.stage]].join(" · ")}. {draft.when}
        </p>
      </header>
    );
  return (
    <div className={styles.fields}>
      <TextInput
        label="Nombre"
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        maxLength={100}
        required
      />
      <TextInput
        label="Cuándo usarla"
        value={draft.when}
        onChange={(event) => onChange({ ...draft, when: event.currentTarget.value })}
        maxLength={300}
      />
      <div className={styles.selects}>
        <Select
          label="Canal"
          data={choicesOf(CHANNELS)}
          value={draft.channel}
          onChange={(channel) => channel && onChange({ ...draft, channel })}
        />
        <Select
          label="Para qué"
          data={choicesOf(OCCASIONS)}
          value={draft.occasion}
          onChange={(occasion) => occasion && onChange({ ...draft, occasion })}
        />
        <Select label="Etapa" data={choicesOf(STAGES)} value={draft.stage} onChange={(stage) => stage && onChange({ ...draft, stage })} />
        <Select label="Tono" data={choicesOf(TONES)} value={draft.tone} onChange={(tone) => tone && onChange({ ...draft, tone })} />
      </div>
    </div>
  );
}
