import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { DateField } from "../../../../renderer/ui/DateField.tsx";
import { MoneyField } from "../../../../renderer/ui/MoneyField.tsx";
import { RucField } from "../../../../renderer/ui/RucField.tsx";
import { show } from "./render.tsx";

function Amount({ onMinor }: { onMinor: (minor: number | null) => void }) {
  const [value, setValue] = useState<number | null>(null);
  const change = (minor: number | null) => {
    setValue(minor);
    onMinor(minor);
  };
  return <MoneyField label="Total" currency="PEN" value={value} onChange={change} />;
}

function When({ onDate }: { onDate: (on: string | null) => void }) {
  const [value, setValue] = useState<string | null>(null);
  const change = (on: string | null) => {
    setValue(on);
    onDate(on);
  };
  return <DateField label="Vence" value={value} onChange={change} />;
}

const type = (label: string, text: string) => {
  const input = screen.getByLabelText(label);
  fireEvent.change(input, { target: { value: text } });
  fireEvent.blur(input);
  return input as HTMLInputElement;
};

describe("an amount is typed as people write it", () => {
  it("reads it in minor units and shows it tidy afterwards", () => {
    const read: (number | null)[] = [];
    show(<Amount onMinor={(minor) => read.push(minor)} />);
    expect(type("Total", "1180,5").value).toBe("1,180.50");
    expect(read.at(-1)).toBe(118050);
  });
  it("says how to write it when it is none, and keeps what was typed", () => {
    show(<Amount onMinor={() => undefined} />);
    expect(type("Total", "mil soles").value).toBe("mil soles");
    expect(screen.getByText("Escribe un importe, como 1,234.56")).toBeTruthy();
  });
});

describe("a date is typed with the keyboard", () => {
  it.each(["20/11/2026", "20-11-26", "20112026", "2026-11-20"])("takes %s", (text) => {
    const read: (string | null)[] = [];
    show(<When onDate={(on) => read.push(on)} />);
    expect(type("Vence", text).value).toBe("20/11/2026");
    expect(read.at(-1)).toBe("2026-11-20");
  });
  it("refuses a day that does not exist", () => {
    show(<When onDate={() => undefined} />);
    type("Vence", "31/02/2026");
    expect(screen.getByText("Escribe una fecha que exista, como 20/11/2026")).toBeTruthy();
  });
});

describe("a RUC", () => {
  it("with a wrong check digit is warned about, not refused", () => {
    show(<RucField label="RUC" value="20100047219" onChange={() => undefined} />);
    expect(screen.getByText(/El dígito de control no cuadra/)).toBeTruthy();
  });
  it("that is right brings no word", () => {
    show(<RucField label="RUC" value="20100047218" onChange={() => undefined} />);
    expect(screen.queryByText(/dígito de control/)).toBeNull();
  });
});
