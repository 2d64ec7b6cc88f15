import { NativeSelect } from "@mantine/core";

type Props<Value extends string> = {
  /** Its name for whoever does not see the table's heading. */
  label: string;
  data: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few words, in the cell of a table. */
export function Choice<Value extends string>({ label, data, value, onChange }: Props<Value>) {
  return (
    <NativeSelect
      aria-label={label}
      data={data.map((each) => ({ ...each }))}
      value={value}
      onChange={(event) => {
        const found = data.find((each) => each.value === event.currentTarget.value);
        if (found) onChange(found.value);
      }}
    />
  );
}
