import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { formatRate, parseRate } from "../../../../shared/exchange-rate.ts";

type Props = Omit<TextInputProps, "value" | "onChange" | "defaultValue"> & {
  /** Millionths, or null while it is empty. */
  value: number | null;
  onChange: (micros: number | null) => void;
};

/** A rate typed as people write it: `3.752`, `3,752`. */
export function RateField({ value, onChange, error, ...rest }: Props) {
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && draft.trim() !== "" && parseRate(draft) === undefined;
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      placeholder="3.752"
      styles={{ input: { textAlign: "right" } }}
      {...rest}
      value={draft ?? (value === null ? "" : formatRate(value))}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        onChange(parseRate(event.currentTarget.value) ?? null);
      }}
      onBlur={(event) => {
        if (!isWrong) setDraft(undefined);
        rest.onBlur?.(event);
      }}
      error={isWrong ? "Escríbelo como 3.752" : error}
    />
  );
}
