import { Button, Radio, Select, Stack, TextInput } from "@mantine/core";
import type { Client } from "../../../../shared/contract/clients.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { PercentField } from "../../../ui/interest/PercentField.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import styles from "./interest.module.css";
import { type AgreementDraft, useAgreementDraft } from "./use-agreement-draft.ts";

const CURRENCIES = [
  { value: "PEN", label: "Soles" },
  { value: "USD", label: "Dólares" },
];

/** Notes that late interest was agreed with a client, or that payment was demanded in writing. */
export function InterestPanel({ client, onClose }: { client: Client; onClose: () => void }) {
  const { draft, set, problem, isReady, save, isSaving } = useAgreementDraft(client.id, onClose);
  const foot = (
    <>
      <Button type="submit" form="interes" loading={isSaving} disabled={!isReady}>
        Anotar
      </Button>
      <Button variant="default" onClick={onClose}>
        Volver sin anotar
      </Button>
    </>
  );
  return (
    <SidePanel title="Interés por mora" subtitle={client.name} foot={foot} onClose={onClose}>
      <form
        id="interes"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Stack gap="md">
          <p className={styles.quiet}>
            El atraso solo no genera interés: hace falta un acuerdo o un requerimiento por escrito (Código Civil, art. 1333). Verifica con
            tu contador.
          </p>
          <WhyAndWhen draft={draft} set={set} />
          <HowMuch draft={draft} set={set} />
          <p className={problem ? styles.error : styles.quiet} role="status">
            {problem ?? "Corre desde ese día, o desde el vencimiento de cada factura si es posterior. Reemplaza al anterior."}
          </p>
        </Stack>
      </form>
    </SidePanel>
  );
}

type FieldsProps = { draft: AgreementDraft; set: (some: Partial<AgreementDraft>) => void };

function WhyAndWhen({ draft, set }: FieldsProps) {
  const isAgreement = draft.kind === "agreement";
  return (
    <>
      <Radio.Group label="Por qué corre" value={draft.kind} onChange={(kind) => set({ kind: kind === "demand" ? "demand" : "agreement" })}>
        <Stack gap="xs" mt={4}>
          <Radio value="agreement" label="Se pactó por escrito" />
          <Radio value="demand" label="Se le exigió el pago por escrito" />
        </Stack>
      </Radio.Group>
      <TextInput
        label={isAgreement ? "Qué contrato o documento lo dice" : "Qué carta o correo lo exigió"}
        placeholder={isAgreement ? "Contrato 012-2026, cláusula 7" : "Carta del 11/11/2026, con cargo de recepción"}
        value={draft.text}
        maxLength={300}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <DateField
          label={isAgreement ? "Fecha del acuerdo" : "Fecha del requerimiento"}
          value={draft.agreedOn}
          onChange={(agreedOn) => set({ agreedOn })}
        />
        <DateField label="Corre desde" placeholder="la misma fecha" value={draft.fromOn} onChange={(fromOn) => set({ fromOn })} />
      </div>
    </>
  );
}

function HowMuch({ draft, set }: FieldsProps) {
  return (
    <>
      <PercentField
        label="Tasa al año"
        description="Vacía: la de tu tabla en Ajustes, «Intereses por mora»"
        placeholder="la de la tabla"
        value={draft.annualHundredths}
        onChange={(annualHundredths) => set({ annualHundredths })}
      />
      {draft.kind === "agreement" && (
        <div className={styles.fee}>
          <MoneyField
            label="Gastos de cobranza pactados"
            placeholder="si el acuerdo los dice"
            currency={draft.feeCurrency}
            value={draft.feeMinor}
            onChange={(feeMinor) => set({ feeMinor })}
          />
          <Select
            label="Moneda"
            data={CURRENCIES}
            value={draft.feeCurrency}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => set({ feeCurrency: value ?? "PEN" })}
          />
        </div>
      )}
    </>
  );
}
