import { useState } from "react";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { AliasForm } from "./AliasForm.tsx";
import styles from "./pays.module.css";
import { type Alias, ALIAS_KINDS, othersText, seenText } from "./pays-words.ts";
import { RowButtons } from "./RowButtons.tsx";
import { useForget } from "./use-forget.ts";

type Props = { clientId: number; alias: Alias };

/** One text that stands for the client: how often, since when, and whether others pay with it too. */
export function AliasRow({ clientId, alias }: Props) {
  const [doing, setDoing] = useState<"edit" | "forget" | "back">();
  const { forget, isForgetting } = useForget(clientId);
  const stop = () => setDoing(undefined);
  const others = othersText(alias.timesOthers);
  // What was only written by hand can be written again; what was learned cannot.
  const isOnlyWritten = alias.isManual && alias.times === 0;
  if (doing === "edit")
    return (
      <li className={styles.editing}>
        <AliasForm clientId={clientId} alias={alias} onClose={() => setDoing("back")} />
      </li>
    );
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className={styles.shown}>{alias.shown}</div>
        <div className={styles.small}>
          {ALIAS_KINDS.find(({ value }) => value === alias.kind)?.label} · {seenText(alias)}
          {others && <span className={styles.others}> · {others}</span>}
        </div>
      </div>
      <RowButtons
        name={alias.shown}
        isBack={doing === "back"}
        onEdit={() => setDoing("edit")}
        onForget={() => (isOnlyWritten ? forget.written(alias) : setDoing("forget"))}
      />
      {doing === "forget" && (
        <ConfirmDialog
          title={`¿Olvidar «${alias.shown}»?`}
          confirmLabel="Olvidar"
          isDestructive
          isBusy={isForgetting}
          onConfirm={() => forget.learned(alias.kind, alias.key, stop)}
          onCancel={stop}
        >
          <p>
            Los abonos que ya aplicaste se quedan como están. Los que lleguen con ese texto ya no se reconocerán solos, hasta que vuelvas a
            decir de quién son.
          </p>
        </ConfirmDialog>
      )}
    </li>
  );
}
