import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Person, personRole } from "../../../../shared/contract/settings-people.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone } from "../../../ui/toast.ts";
import { ROLES } from "./people-words.ts";

const FORM = "persona";

/** Adds a person of the office, or changes the name and the role of one. */
export function PersonPanel({ person, onClose }: { person: Person | undefined; onClose: () => void }) {
  const [name, setName] = useState(person?.name ?? "");
  const [role, setRole] = useState<Person["role"]>(person?.role ?? "clerk");
  const saving = useMutationCall("settings.savePerson");
  const isReady = name.trim() !== "";
  const save = () =>
    saving.mutate(
      { ...(person ? { id: person.id } : {}), name: name.trim(), role },
      {
        onSuccess: () => {
          toastDone(`${name.trim()}: guardado`);
          onClose();
        },
      },
    );
  return (
    <SidePanel
      title={person ? `Cambiar a ${person.name}` : "Agregar persona"}
      onClose={onClose}
      foot={
        <>
          <Button type="submit" form={FORM} disabled={!isReady} loading={saving.isPending}>
            Guardar
          </Button>
          <Button variant="default" onClick={onClose}>
            Volver sin guardar
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) save();
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Nombre"
            placeholder="Rosa Quispe"
            maxLength={300}
            autoComplete="off"
            data-autofocus
            value={name}
            error={saving.error?.message}
            onChange={(event) => {
              saving.reset();
              setName(event.currentTarget.value);
            }}
          />
          <NativeSelect
            label="Qué hace"
            data={ROLES.map((each) => ({ ...each }))}
            value={role}
            onChange={(event) => setRole(personRole.parse(event.currentTarget.value))}
          />
        </Stack>
      </form>
    </SidePanel>
  );
}
