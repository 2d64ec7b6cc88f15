import { beforeEach, expect, it } from "vitest";
import { remember } from "../../../../renderer/ui/memory.ts";
import { readLayout, writeLayout } from "../../../../renderer/ui/table/layout-memory.ts";

beforeEach(() => localStorage.clear());

it("remembers order, widths and what is shown", () => {
  const layout = { order: ["cliente", "total"], visibility: { notas: true }, sizes: { cliente: 260 } };
  writeLayout("facturas", layout);
  expect(readLayout("facturas")).toEqual(layout);
  expect(readLayout("clientes")).toEqual({ order: [], visibility: {}, sizes: {} });
});

it("takes nothing from a memory that is damaged", () => {
  remember("cuentas.tabla.facturas", '{"order":"x","sizes":{"cliente":"ancho","total":-3},"visibility":{"notas":1}}');
  expect(readLayout("facturas")).toEqual({ order: [], visibility: {}, sizes: {} });
  remember("cuentas.tabla.facturas", "{");
  expect(readLayout("facturas")).toEqual({ order: [], visibility: {}, sizes: {} });
});
