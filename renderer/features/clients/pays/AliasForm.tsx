import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { AliasKind } from "../../../../shared/contract/reconciliation-knowledge.ts";
import { useCaller, useMutationCall } from "../../../ui/calls.ts";
import { explainError } from "../../../ui/explain-error.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { closeOnEscape } from "./close-on-escape.ts";
import styles from "./pays.module.css";
import { type Alias, ALIAS_KINDS } from "./pays-words.ts";

type Props = {
  clientId: number;
  /** What is being changed; absent for a new one. */
  alias?: Alias;
  onClose: () => void;
};

const HINTS: Readonly<Record<AliasKind, string>> = {
  name: "Como lo escribe el banco: PERCY CAM",
  doc: "Solo los números",
  account: "10 a 20 dígitos, o el CCI",
};

/** Says that a name, a number or an account stands for the client. */
export function AliasForm({ clientId, alias, onClose }: Props) {
  const [kind, setKind] = useState<AliasKind>(alias?.kind ?? "name");
  const [text, setText] = useState(alias?.shown ?? "");
  const adding = useMutationCall("reconciliation.addAlias");
  const call = useCaller();
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = text.trim();
    if (alias && written === alias.shown && kind === alias.kind) return onClose();
    adding.mutate(
      { clientId, kind, text: written },
      {
        onSuccess: ({ key }) => {
          const isSame = key === alias?.key && kind === alias.kind;
          if (alias && !isSame) call("reconciliation.forgetLesson", { clientId, kind: alias.kind, key: alias.key }).catch(toastError);
          toastDone(alias ? "Cambiado." : "Anotado: Bancos lo reconocerá desde ahora.");
          onClose();
        },
      },
    );
  };
  return (
    <form className={styles.form} aria-label={alias ? `Cambiar ${alias.shown}` : "Otra forma de pagar"} noValidate onSubmit={submit}>
      <Select
        label="Qué es"
        data={ALIAS_KINDS}
        value={kind}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onKeyDown={closeOnEscape(onClose)}
        onChange={(value) => setKind(value ?? "name")}
      />
      <TextInput
        label="Qué dice el banco"
        placeholder={HINTS[kind]}
        value={text}
        maxLength={300}
        autoFocus
        inputMode={kind === "name" ? "text" : "numeric"}
        error={adding.error ? explainError(adding.error).text : undefined}
        onKeyDown={closeOnEscape(onClose)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" size="compact-sm" loading={adding.isPending} disabled={text.trim().length < 3}>
          {alias ? "Guardar el cambio" : "Añadir"}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          No, volver
        </Button>
      </div>
    </form>
  );
}
