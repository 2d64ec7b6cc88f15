import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { InputOf } from "../../../../shared/contract/index.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { useDesk } from "../view/desk.ts";
import { usePeople } from "../view/use-people.ts";
import { closedText, type Day, dayText, readTime } from "../view/words.ts";
import { type ChosenClient, ClientField } from "../../../ui/ClientField.tsx";
import styles from "./panel.module.css";
import { Refusal } from "./Refusal.tsx";

type TaskKind = InputOf<"followup.saveTask">["kind"];

const KINDS: { value: TaskKind; label: string }[] = [
  { value: "call", label: "Llamar" },
  { value: "whatsapp", label: "Escribir por WhatsApp" },
  { value: "email", label: "Enviar un correo" },
  { value: "sms", label: "Enviar un SMS" },
  { value: "visit", label: "Visitar" },
  { value: "letter", label: "Enviar una carta" },
  { value: "other", label: "Otra cosa" },
];

type Props = { on: string; client?: ChosenClient | undefined; days: readonly Day[]; onClose: () => void; onSaved: (on: string) => void };

type Draft = { client: ChosenClient | undefined; kind: TaskKind; on: string | null; time: string; text: string; person: string };

/** Something to do for a client on a day. */
export function TaskPanel({ on, client, days, onClose, onSaved }: Props) {
  const { todayOn } = useDesk();
  const { me } = usePeople();
  const [draft, setDraft] = useState<Draft>({ client, kind: "call", on, time: "", text: "", person: me ? String(me.id) : "" });
  const [isTried, setTried] = useState(false);
  const saving = useMutationCall("followup.saveTask");
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const problems = problemsOf(draft, todayOn);
  const save = (reason?: string) => {
    setTried(true);
    if (!draft.client || !draft.on || Object.keys(problems).length > 0) return;
    const { on: day } = draft;
    saving.mutate(
      { ...taskOf(draft, draft.client.id, day), ...(reason === undefined ? {} : { override: { reason } }) },
      {
        onSuccess: () => {
          toastDone(`Tarea anotada para ${dayText(day, todayOn)}.`);
          onSaved(day);
        },
        onError: (error) => error.code !== "not_allowed" && toastError(error),
      },
    );
  };
  return (
    <SidePanel
      title="Nueva tarea"
      subtitle="Algo por hacer con un cliente; aparece en Hoy cuando llega su día."
      onClose={onClose}
      width={420}
      foot={
        <>
          <Button type="submit" form="nueva-tarea" loading={saving.isPending}>
            Anotar tarea
          </Button>
          <Button variant="default" onClick={onClose}>
            Volver sin anotar
          </Button>
        </>
      }
    >
      <form
        id="nueva-tarea"
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TaskFields
          draft={draft}
          set={set}
          problems={isTried ? problems : {}}
          closed={closedText(days.find((day) => day.on === draft.on))}
        />
      </form>
      {saving.error?.code === "not_allowed" && (
        <Refusal error={saving.error} label="Anotar igual" isBusy={saving.isPending} onGoOn={save} />
      )}
    </SidePanel>
  );
}

type Problems = Partial<Record<"client" | "on" | "text", string>>;

type FieldsProps = { draft: Draft; set: (part: Partial<Draft>) => void; problems: Problems; closed: string | undefined };

function TaskFields({ draft, set, problems, closed }: FieldsProps) {
  const { people } = usePeople();
  return (
    <>
      <ClientField takesFocus value={draft.client} onChange={(chosen) => set({ client: chosen })} error={problems.client} />
      <Select
        label="Qué hay que hacer"
        data={KINDS}
        value={draft.kind}
        allowDeselect={false}
        onChange={(kind) => set({ kind: kind ?? "call" })}
      />
      <div className={styles.pair}>
        <DateField label="Día" value={draft.on} onChange={(day) => set({ on: day })} error={problems.on} />
        <TextInput label="Hora (si hay)" type="time" value={draft.time} onChange={(event) => set({ time: event.currentTarget.value })} />
      </div>
      {closed && draft.kind !== "other" && <p className={styles.warn}>{closed}</p>}
      <Textarea
        label="Detalle"
        placeholder="Preguntar si ya aprobaron la factura"
        autosize
        minRows={2}
        maxLength={300}
        value={draft.text}
        error={problems.text}
        data-autofocus={draft.client ? true : undefined}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {people.length > 0 && (
        <Select
          label="A cargo de"
          data={[{ value: "", label: "Quien ve al cliente" }, ...people.map(({ id, name }) => ({ value: String(id), label: name }))]}
          value={draft.person}
          allowDeselect={false}
          onChange={(person) => set({ person: person ?? "" })}
        />
      )}
    </>
  );
}

function taskOf({ kind, time, text, person }: Draft, clientId: number, on: string): InputOf<"followup.saveTask"> {
  const minutes = readTime(time);
  return {
    clientId,
    kind,
    on,
    text: text.trim(),
    ...(minutes === undefined ? {} : { minutes }),
    ...(person ? { personId: Number(person) } : {}),
  };
}

function problemsOf({ client, on, text }: Draft, todayOn: string): Problems {
  return {
    ...(client ? {} : { client: "Elige un cliente de la lista" }),
    ...(on === null ? { on: "Escribe el día" } : on < todayOn ? { on: "Ese día ya pasó" } : {}),
    ...(text.trim() ? {} : { text: "Escribe qué hay que hacer" }),
  };
}
