import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { formatDate, parseHumanDate } from "../../shared/dates.ts";

type Props = Omit<TextInputProps, "value" | "onChange" | "defaultValue"> & {
  /** `YYYY-MM-DD`, or null while it is empty. */
  value: string | null;
  onChange: (on: string | null) => void;
};

/** A date typed with the keyboard: `20/11/2026`, `20-11-26` or `20112026`. */
export function DateField({ value, onChange, error, ...rest }: Props) {
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && draft.trim() !== "" && readDate(draft) === undefined;
  const read = (text: string) => {
    setDraft(text);
    onChange(readDate(text) ?? null);
  };
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder="dd/mm/aaaa"
      {...rest}
      value={draft ?? (value ? formatDate(value) : "")}
      onChange={(event) => read(event.currentTarget.value)}
      onBlur={(event) => {
        if (!isWrong) setDraft(undefined);
        rest.onBlur?.(event);
      }}
      error={isWrong && !isBeingTyped(draft) ? "Escribe una fecha que exista, como 20/11/2026" : error}
    />
  );
}

function readDate(text: string): string | undefined {
  const digits = /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  return parseHumanDate(digits ? `${digits[1]}/${digits[2]}/${digits[3]}` : text);
}

/** `20/1` is on its way to being a date; it is not an error yet. */
function isBeingTyped(text: string): boolean {
  return /^\s*[\d/.-]{0,7}\s*$/.test(text);
}
