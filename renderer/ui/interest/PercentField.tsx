import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { formatPercent, parsePercent } from "../../../shared/percent.ts";

type Props = Omit<TextInputProps, "value" | "onChange" | "defaultValue"> & {
  /** Hundredths of a percent, or null while it is empty. */
  value: number | null;
  onChange: (hundredths: number | null) => void;
};

/** A yearly rate typed as people write it: `12`, `12.5`, `12,5`. */
export function PercentField({ value, onChange, error, ...rest }: Props) {
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && draft.trim() !== "" && parsePercent(draft) === undefined;
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      placeholder="12"
      rightSection={
        <span aria-hidden="true" style={{ fontSize: "var(--size-13)", color: "var(--muted)" }}>
          %
        </span>
      }
      styles={{ input: { textAlign: "right" } }}
      {...rest}
      value={draft ?? (value === null ? "" : formatPercent(value).replace("\u00a0%", ""))}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        onChange(parsePercent(event.currentTarget.value) ?? null);
      }}
      onBlur={(event) => {
        if (!isWrong) setDraft(undefined);
        rest.onBlur?.(event);
      }}
      error={isWrong ? "Escríbela como 12 o 12.5" : error}
    />
  );
}
