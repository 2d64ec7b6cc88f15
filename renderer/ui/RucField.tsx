import { TextInput, type TextInputProps } from "@mantine/core";
import { isValidRuc } from "../../shared/identifiers.ts";

type Props = Omit<TextInputProps, "value" | "onChange" | "defaultValue"> & { value: string; onChange: (ruc: string) => void };

/** A RUC. Digits that do not add up are warned about, never refused. */
export function RucField({ value, onChange, error, description, ...rest }: Props) {
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      maxLength={11}
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ""))}
      description={rucWarning(value) ?? description}
      error={error}
    />
  );
}

/** What looks odd about a RUC of eleven digits; undefined when nothing does. */
function rucWarning(ruc: string): string | undefined {
  if (ruc.length !== 11 || isValidRuc(ruc)) return undefined;
  return "El dígito de control no cuadra. Revísalo; si es así en la ficha RUC, puedes continuar.";
}
