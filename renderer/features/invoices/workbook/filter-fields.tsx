import { Button, Group, Stack } from "@mantine/core";
import { AGE_LABELS, AGE_RANGES } from "../../../ui/age.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import styles from "../invoices.module.css";
import { lateInWords } from "./filter-words.ts";

type Choice<Value> = { value: Value; label: string };

/** A short list of which one is taken with one click. */
export function ChoiceList<Value extends string>({
  choices,
  value,
  onChoose,
}: {
  choices: readonly Choice<Value>[];
  value: Value | undefined;
  onChoose: (value: Value) => void;
}) {
  return (
    <ul className={styles.choices}>
      {choices.map((choice) => (
        <li key={choice.value}>
          <button type="button" className={styles.choice} aria-pressed={choice.value === value} onClick={() => onChoose(choice.value)}>
            {choice.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

export type Span<Value> = { from: Value | undefined; to: Value | undefined };

/** Two dates, and the spans people ask for most. */
export function DateSpan({
  value,
  usual,
  onChange,
}: {
  value: Span<string>;
  usual: readonly (Span<string> & { label: string })[];
  onChange: (value: Span<string>) => void;
}) {
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {usual.map((span) => (
          <Button key={span.label} size="compact-sm" variant="default" onClick={() => onChange({ from: span.from, to: span.to })}>
            {span.label}
          </Button>
        ))}
      </Group>
      <Group gap="sm" grow wrap="nowrap" align="flex-start">
        <DateField label="Desde" value={value.from ?? null} onChange={(from) => onChange({ ...value, from: from ?? undefined })} />
        <DateField label="Hasta" value={value.to ?? null} onChange={(to) => onChange({ ...value, to: to ?? undefined })} />
      </Group>
    </Stack>
  );
}

/** Least and most of an amount. */
export function AmountSpan({
  value,
  currency,
  onChange,
}: {
  value: Span<number>;
  currency: string;
  onChange: (value: Span<number>) => void;
}) {
  return (
    <Group gap="sm" grow wrap="nowrap" align="flex-start">
      <MoneyField
        label="Desde"
        currency={currency}
        value={value.from ?? null}
        onChange={(from) => onChange({ ...value, from: from ?? undefined })}
      />
      <MoneyField
        label="Hasta"
        currency={currency}
        value={value.to ?? null}
        onChange={(to) => onChange({ ...value, to: to ?? undefined })}
      />
    </Group>
  );
}

const LATE: readonly (Span<number> & { label: string })[] = [
  { label: "Vence en 7 días o menos", from: -7, to: 0 },
  ...AGE_RANGES.map((range, step) => ({ ...range, label: step === 0 ? (AGE_LABELS[0] ?? "") : (lateInWords(range.from, range.to) ?? "") })),
];

/** Days late by the ages that every bar of the program shows. */
export function LateChoices({ value, onChoose }: { value: Span<number>; onChoose: (value: Span<number>) => void }) {
  const name = (span: Span<number>) => `${span.from}/${span.to}`;
  return (
    <ChoiceList
      choices={LATE.map((span) => ({ value: name(span), label: span.label }))}
      value={name(value)}
      onChoose={(chosen) => {
        const span = LATE.find((one) => name(one) === chosen);
        if (span) onChoose({ from: span.from, to: span.to });
      }}
    />
  );
}
