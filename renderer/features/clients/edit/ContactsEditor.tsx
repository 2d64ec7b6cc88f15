import { ActionIcon, Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { CHANNELS } from "../words.ts";
import { type ContactDraft, emptyContact, type FieldProps, phoneWarning } from "./client-draft.ts";
import styles from "./edit.module.css";

/** The people to talk to, the first one first. */
export function ContactsEditor({ draft, set, problems }: FieldProps) {
  const { contacts } = draft;
  const change = (place: number, part: Partial<ContactDraft>) =>
    set({ contacts: contacts.map((contact, at) => (at === place ? { ...contact, ...part } : contact)) });
  return (
    <fieldset className={styles.contacts}>
      <legend>Personas de contacto</legend>
      <Stack gap="md">
        {contacts.map((contact, place) => (
          <ContactFields
            key={`${contact.id ?? "new"}-${place}`}
            contact={contact}
            place={place}
            onChange={(part) => change(place, part)}
            onRemove={() => set({ contacts: contacts.filter((_, at) => at !== place) })}
          />
        ))}
        {problems.contacts && <p className={styles.wrong}>{problems.contacts}</p>}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => set({ contacts: [...contacts, emptyContact] })}
          style={{ alignSelf: "start" }}
        >
          Añadir persona
        </Button>
      </Stack>
    </fieldset>
  );
}

type FieldsProps = { contact: ContactDraft; place: number; onChange: (part: Partial<ContactDraft>) => void; onRemove: () => void };

function ContactFields({ contact, place, onChange, onRemove }: FieldsProps) {
  const name = contact.name || `contacto ${place + 1}`;
  return (
    <div className={styles.contact}>
      <Group grow align="flex-start" gap="sm">
        <TextInput label="Nombre" value={contact.name} onChange={(event) => onChange({ name: event.currentTarget.value })} />
        <TextInput
          label="Cargo o área"
          placeholder="Tesorería"
          value={contact.role}
          onChange={(event) => onChange({ role: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start" gap="sm">
        <TextInput
          label="Celular"
          inputMode="tel"
          value={contact.phone}
          description={phoneWarning(contact.phone)}
          inputWrapperOrder={["label", "input", "description", "error"]}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
        />
        <TextInput
          label="Correo"
          inputMode="email"
          value={contact.email}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
        />
      </Group>
      <Group gap="sm" align="flex-end" justify="space-between">
        <Select
          label="Prefiere"
          placeholder="No se sabe"
          data={CHANNELS}
          value={contact.preferredChannel}
          clearable
          w={180}
          comboboxProps={{ withinPortal: false }}
          onChange={(preferredChannel) => onChange({ preferredChannel })}
        />
        <ActionIcon variant="subtle" color="gray" mb={4} aria-label={`Quitar a ${name}`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </Group>
    </div>
  );
}
