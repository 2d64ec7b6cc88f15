import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { parseMobile } from "../../../shared/identifiers.ts";
import styles from "./Round.module.css";
import { usePhone } from "./use-phone.ts";

type Props = {
  clientId: number;
  /** The telephone to mend; undefined: one is added. */
  mends?: { contactId: number | null; phone: string };
  onSaved: () => void;
};

/** A mobile to write down where it is missed: the client's own, or of somebody where the client has another telephone already. */
export function PhoneEditor({ clientId, mends, onSaved }: Props) {
  const { client, save, isSaving } = usePhone(clientId);
  const [phone, setPhone] = useState(mends?.phone ?? "");
  const [name, setName] = useState("");
  const mobile = parseMobile(phone);
  const asksWhose = mends === undefined && Boolean(client?.phone?.trim());
  const canSave = client !== undefined && mobile !== undefined && !(asksWhose && name.trim() === "");
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!canSave) return;
    const place = mends ? { contactId: mends.contactId } : asksWhose ? { name: name.trim() } : { contactId: null };
    save(place, phone.trim(), onSaved);
  };
  return (
    <form className={styles.phone} noValidate onSubmit={submit}>
      <TextInput
        label="Celular"
        inputMode="tel"
        placeholder="987 654 321"
        value={phone}
        maxLength={40}
        onChange={(event) => setPhone(event.currentTarget.value)}
        error={phone !== "" && phone !== mends?.phone && mobile === undefined ? "Nueve cifras que empiezan con 9" : undefined}
      />
      {asksWhose && (
        <TextInput
          label="De quién es"
          placeholder="Carmen Flores"
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Button type="submit" variant="default" loading={isSaving} disabled={!canSave}>
        Guardar número
      </Button>
    </form>
  );
}
