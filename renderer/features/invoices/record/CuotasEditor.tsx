import { ActionIcon, Button, Group, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { formatMoney } from "../../../../shared/money.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import styles from "../invoices.module.css";
import { type DraftProps, type CuotaDraft, equalCuotas, netOf } from "./draft.ts";

/** Instalments, which must add up to the net. */
export function CuotasEditor({ draft, set, problems }: DraftProps) {
  const { cuotas } = draft;
  const change = (index: number, part: Partial<CuotaDraft>) =>
    set({ cuotas: cuotas.map((cuota, at) => (at === index ? { ...cuota, ...part } : cuota)) });
  if (cuotas.length === 0)
    return (
      <Group gap="xs">
        <span className={styles.quiet}>Se paga en cuotas:</span>
        {[2, 3, 4, 6].map((count) => (
          <Button
            key={count}
            size="compact-sm"
            variant="default"
            disabled={!draft.totalMinor}
            onClick={() => set({ cuotas: equalCuotas(draft, count) })}
          >
            {count}
          </Button>
        ))}
      </Group>
    );
  const sum = cuotas.reduce((total, cuota) => total + (cuota.amountMinor ?? 0), 0);
  return (
    <fieldset className={styles.cuotas}>
      <legend>Cuotas</legend>
      <Stack gap="xs">
        {cuotas.map((cuota, index) => (
          <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
            <DateField aria-label={`Vence la cuota ${index + 1}`} value={cuota.dueOn} onChange={(dueOn) => change(index, { dueOn })} />
            <MoneyField
              aria-label={`Monto de la cuota ${index + 1}`}
              currency={draft.currency}
              value={cuota.amountMinor}
              onChange={(amountMinor) => change(index, { amountMinor })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              mt={4}
              aria-label={`Quitar la cuota ${index + 1}`}
              onClick={() => set({ cuotas: cuotas.filter((_, at) => at !== index) })}
            >
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      <Group justify="space-between" mt="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => set({ cuotas: [...cuotas, { dueOn: null, amountMinor: netOf(draft) - sum || null }] })}
        >
          Otra cuota
        </Button>
        <span className={problems.cuotas ? styles.wrong : styles.quiet} role="status">
          {problems.cuotas ?? `Suman ${formatMoney(sum, draft.currency)} de ${formatMoney(netOf(draft), draft.currency)}`}
        </span>
      </Group>
    </fieldset>
  );
}
