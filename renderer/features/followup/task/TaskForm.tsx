import { Button, Select, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import type { InputOf } from "../../../../shared/contract/index.ts";
import { formatLongDate } from "../../../../shared/dates.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { explainError } from "../../../ui/explain-error.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone } from "../../../ui/toast.ts";
import { DayAndHour, type When } from "../../../ui/contact/DayAndHour.tsx";
import styles from "../../../ui/contact/ContactPanel.module.css";
import { nextContactDay } from "../../../ui/contact/next-day.ts";
import type { Target } from "../../../ui/contact/target.ts";

type Kind = InputOf<"followup.saveTask">["kind"];

const KINDS: readonly { value: Kind; label: string }[] = [
  { value: "call", label: "Llamar" },
  { value: "whatsapp", label: "Escribir por WhatsApp" },
  { value: "visit", label: "Visitar" },
  { value: "email", label: "Enviar un correo" },
  { value: "sms", label: "Enviar un SMS" },
  { value: "letter", label: "Escribir una carta" },
  { value: "other", label: "Otra cosa de la oficina" },
];

/** Notes something to do for a client on a day. */
export function TaskForm({ target, todayOn, onClose }: { target: Target; todayOn: string; onClose: () => void }) {
  const formId = useId();
  const people = useCall("settings.listPeople", {}).data?.people ?? [];
  const saving = useMutationCall("followup.saveTask");
  const [when, setWhen] = useState<When>({ on: nextContactDay(todayOn), minutes: null });
  const [task, setTask] = useState<{ kind: Kind; text: string; personId: number | null }>({ kind: "call", text: "", personId: null });
  const set = (some: Partial<typeof task>) => setTask((now) => ({ ...now, ...some }));
  const { on } = when;
  const save = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (on === null || task.text.trim() === "") return;
    saving.mutate(
      { clientId: target.clientId, ...task, on, minutes: when.minutes },
      {
        onSuccess: () => {
          toastDone(`Anotado para el ${formatLongDate(on)}.`);
          onClose();
        },
      },
    );
  };
  const foot = (
    <Button type="submit" form={formId} loading={saving.isPending} disabled={on === null || task.text.trim() === ""}>
      Anotar la tarea
    </Button>
  );
  return (
    <SidePanel title="Anotar una tarea" subtitle={target.clientName} foot={foot} onClose={onClose}>
      <form id={formId} className={styles.form} noValidate onSubmit={save}>
        {saving.error && (
          <p className={styles.warn} role="alert">
            {explainError(saving.error).text}
          </p>
        )}
        <TextInput
          label="Qué hay que hacer"
          placeholder="Enviarle otra vez la guía firmada"
          data-autofocus
          value={task.text}
          maxLength={300}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <Select label="Cómo" data={[...KINDS]} value={task.kind} allowDeselect={false} onChange={(kind) => kind && set({ kind })} />
        <DayAndHour label="Qué día" when={when} onChange={setWhen} />
        {people.length > 0 && (
          <Select
            label="Quién"
            placeholder="Quien ve al cliente"
            clearable
            data={people.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={task.personId === null ? null : String(task.personId)}
            onChange={(id) => set({ personId: id === null ? null : Number(id) })}
          />
        )}
      </form>
    </SidePanel>
  );
}
