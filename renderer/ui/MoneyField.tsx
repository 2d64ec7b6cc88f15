import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { currencySymbol, formatAmount, parseHumanAmount } from "../../shared/money.ts";

type Props = Omit<TextInputProps, "value" | "onChange" | "defaultValue"> & {
  /** Minor units, or null while it is empty. */
  value: number | null;
  currency: string;
  onChange: (minor: number | null) => void;
};

/** An amount typed as people write it (`1,234.56`, `1234.5`, `1.234,56`), kept in minor units. */
export function MoneyField({ value, currency, onChange, error, ...rest }: Props) {
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && draft.trim() !== "" && parseHumanAmount(draft, currency) === undefined;
  const read = (text: string) => {
    setDraft(text);
    onChange(text.trim() === "" ? null : (parseHumanAmount(text, currency) ?? null));
  };
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      leftSection={<span style={{ fontSize: "var(--size-13)", color: "var(--muted)" }}>{currencySymbol(currency)}</span>}
      leftSectionWidth={44}
      styles={{ input: { textAlign: "right" } }}
      {...rest}
      value={draft ?? (value === null ? "" : formatAmount(value, currency))}
      onChange={(event) => read(event.currentTarget.value)}
      onBlur={(event) => {
        if (!isWrong) setDraft(undefined);
        rest.onBlur?.(event);
      }}
      error={isWrong ? "Escribe un importe, como 1,234.56" : error}
    />
  );
}
