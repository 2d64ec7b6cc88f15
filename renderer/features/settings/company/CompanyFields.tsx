import { Switch, TextInput } from "@mantine/core";
import { RucField } from "../../../ui/RucField.tsx";
import type { CompanyDraft, TextField } from "./company-draft.ts";
import styles from "./CompanyFields.module.css";

type Props = {
  draft: CompanyDraft;
  errors: Partial<Record<TextField, string>>;
  onChange: (draft: CompanyDraft) => void;
  /** Only what a first start needs: RUC and name. */
  isShort?: boolean;
  /** The RUC stays as it is once there are documents. */
  isRucFixed?: boolean;
};

/** Who the company is, and who signs for it. */
export function CompanyFields({ draft, errors, onChange, isShort = false, isRucFixed = false }: Props) {
  const field = (name: TextField) => ({
    value: draft[name],
    error: errors[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <div className={styles.grid}>
      <RucField
        label="RUC"
        required
        className={styles.narrow}
        value={draft.ruc}
        error={errors.ruc}
        readOnly={isRucFixed}
        description={isRucFixed ? "El RUC identifica a esta carpeta de datos; para otro, crea otra empresa." : undefined}
        onChange={(ruc) => onChange({ ...draft, ruc })}
      />
      <TextInput label="Razón social" required className={styles.wide} {...field("legalName")} />
      {!isShort && (
        <>
          <TextInput label="Nombre comercial" description="Como te conocen tus clientes" className={styles.wide} {...field("tradeName")} />
          <TextInput label="Dirección" className={styles.wide} {...field("address")} />
          <TextInput label="Ciudad" description="Donde se fechan las cartas" className={styles.narrow} {...field("city")} />
          <TextInput label="Correo" type="email" {...field("email")} />
          <TextInput label="Teléfono" type="tel" {...field("phone")} />
          <TextInput label="Quién firma las cartas" placeholder="María Rojas Díaz" {...field("signatory")} />
          <TextInput label="Su cargo" placeholder="Administración y cobranzas" {...field("signatoryRole")} />
          <TextInput
            label="Enlace de pago"
            description="Si cobras por internet: las plantillas pueden decirlo"
            placeholder="https://"
            type="url"
            className={styles.wide}
            {...field("paymentLink")}
          />
          <Switch
            className={styles.wide}
            label="Somos una micro o pequeña empresa (MYPE)"
            description="Entonces cada factura a una empresa propone el plazo de la Ley 31362: conformidad en 8 días y pago en 30 días calendario. Verifica con tu contador."
            checked={draft.isMype}
            onChange={(event) => onChange({ ...draft, isMype: event.currentTarget.checked })}
          />
        </>
      )}
    </div>
  );
}
