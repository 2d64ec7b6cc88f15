import { Button } from "@mantine/core";
import { useState } from "react";
import type { Person } from "../../../../shared/contract/settings-people.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { Truncate } from "../../../ui/Truncate.tsx";
import styles from "../Settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { countSteps, roleLabel, sayLeft } from "./people-words.ts";
import { PersonPanel } from "./PersonPanel.tsx";

/** Who works in the office, so that clients and steps have somebody who looks after them. */
export function PeopleSection() {
  const listed = useCall("settings.listPeople", {});
  const [edited, setEdited] = useState<Person | "new">();
  const [leaving, setLeaving] = useState<Person>();
  const add = (
    <Button variant="default" onClick={() => setEdited("new")}>
      Agregar persona
    </Button>
  );
  return (
    <SettingsPage
      section="personas"
      action={<Button onClick={() => setEdited("new")}>Agregar persona</Button>}
      panel={
        edited && (
          <PersonPanel
            key={edited === "new" ? "new" : edited.id}
            person={edited === "new" ? undefined : edited}
            onClose={() => setEdited(undefined)}
          />
        )
      }
    >
      <p className={styles.lead}>
        Las personas de tu oficina. Cada cliente puede tener un responsable y cada paso de un plan a alguien que lo haga: así la agenda dice
        qué le toca a cada uno.
      </p>
      {listed.error && <ErrorState error={listed.error} onRetry={() => void listed.refetch()} />}
      {listed.isPending && <Loading />}
      {listed.data?.people.length === 0 && (
        <EmptyState title="Todavía no hay personas" action={add}>
          Si cobras solo no hace falta: todo lo que toca es tuyo.
        </EmptyState>
      )}
      {listed.data && listed.data.people.length > 0 && <PeopleTable people={listed.data.people} onEdit={setEdited} onLeave={setLeaving} />}
      {leaving && <Leave person={leaving} onDone={() => setLeaving(undefined)} />}
    </SettingsPage>
  );
}

type TableProps = { people: readonly Person[]; onEdit: (person: Person) => void; onLeave: (person: Person) => void };

function PeopleTable({ people, onEdit, onLeave }: TableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Nombre</th>
          <th scope="col">Qué hace</th>
          <th scope="col">Clientes a su cargo</th>
          <th scope="col">
            <span className="visually-hidden">Cambiar y quitar</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td className={styles.name}>
              <Truncate tail={12}>{person.name}</Truncate>
            </td>
            <td className={styles.nowrap}>{roleLabel(person.role)}</td>
            <td>{person.clients === 0 ? <span className={styles.quiet}>–</span> : person.clients.toLocaleString("en-US")}</td>
            <td className={styles.nowrap}>
              <Button variant="subtle" size="compact-sm" aria-label={`Cambiar a ${person.name}`} onClick={() => onEdit(person)}>
                Cambiar
              </Button>
              <Button variant="subtle" color="red" size="compact-sm" aria-label={`Quitar a ${person.name}`} onClick={() => onLeave(person)}>
                Quitar
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Leave({ person, onDone }: { person: Person; onDone: () => void }) {
  const plans = useCall("followup.listPlans", {}).data?.plans;
  const leaving = useMutationCall("settings.archivePerson");
  const leave = () =>
    leaving.mutate(
      { id: person.id },
      {
        onSuccess: () => {
          toastDone(`${person.name} ya no está en la oficina`);
          onDone();
        },
        onError: toastError,
      },
    );
  return (
    <ConfirmDialog
      title={`¿Quitar a ${person.name}?`}
      confirmLabel="Quitar persona"
      isDestructive
      isBusy={leaving.isPending}
      isReady={plans !== undefined}
      onCancel={onDone}
      onConfirm={leave}
    >
      {plans && sayLeft(person.clients, countSteps(plans, person.id))}
    </ConfirmDialog>
  );
}
