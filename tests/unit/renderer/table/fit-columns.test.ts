import { describe, expect, it } from "vitest";
import { fitColumns, type WorkbookColumn } from "../../../../renderer/ui/table/columns.ts";

const column = (id: string, width: number, more: Partial<WorkbookColumn<string>> = {}): WorkbookColumn<string> => ({
  id,
  title: id,
  width,
  cell: (row) => row,
  text: (row) => row,
  ...more,
});

const columns = [
  column("documento", 100),
  column("cliente", 200, { grow: 3 }),
  column("emisión", 100, { drop: 2 }),
  column("notas", 150, { drop: 3, grow: 1 }),
  column("por cobrar", 100),
];
const nothing = { sizes: {}, kept: new Set<string>() };

describe("columns that find room", () => {
  it("drops first what matters least", () => {
    expect(fitColumns(columns, nothing, 520).columns.map((one) => one.id)).toEqual(["documento", "cliente", "emisión", "por cobrar"]);
    expect(fitColumns(columns, nothing, 420).columns.map((one) => one.id)).toEqual(["documento", "cliente", "por cobrar"]);
  });

  it("keeps the columns that the user asked for, and scrolls sideways instead", () => {
    const fitted = fitColumns(columns, { sizes: {}, kept: new Set(["notas"]) }, 420);
    expect(fitted.columns.map((one) => one.id)).toEqual(["documento", "cliente", "notas", "por cobrar"]);
    expect(fitted.total).toBeGreaterThan(420);
  });

  it("shares what is to spare among those that grow", () => {
    expect(fitColumns(columns, nothing, 850).widths).toEqual([100, 350, 100, 200, 100]);
  });

  it("narrows the columns that can before anything scrolls sideways", () => {
    const narrow = columns.map((one) => (one.id === "cliente" ? { ...one, minWidth: 120 } : one));
    expect(fitColumns(narrow, nothing, 340)).toMatchObject({ widths: [100, 140, 100], total: 340 });
    expect(fitColumns(narrow, nothing, 300).widths).toEqual([100, 120, 100]);
  });

  it("leaves a width that the user set as it is", () => {
    expect(fitColumns(columns, { sizes: { cliente: 260 }, kept: new Set() }, 850).widths[1]).toBe(260);
  });
});
