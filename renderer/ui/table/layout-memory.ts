import { recall, remember } from "../memory.ts";

/** What a user did to a workbook's columns, remembered on this computer under the workbook's name. */
export type LayoutMemory = {
  order: string[];
  visibility: Record<string, boolean>;
  sizes: Record<string, number>;
};

export type Density = "compact" | "comfortable";

export const ROW_HEIGHT: Readonly<Record<Density, number>> = { compact: 32, comfortable: 40 };

const PREFIX = "cuentas.tabla.";
const DENSITY = "cuentas.filas";

export function readLayout(name: string): LayoutMemory {
  const kept = readJson(PREFIX + name);
  return {
    order: Array.isArray(kept.order) ? kept.order.filter((id): id is string => typeof id === "string") : [],
    visibility: pick(kept.visibility, (value): value is boolean => typeof value === "boolean"),
    sizes: pick(kept.sizes, (value): value is number => typeof value === "number" && value > 20 && value < 2000),
  };
}

export function writeLayout(name: string, layout: LayoutMemory): void {
  remember(PREFIX + name, JSON.stringify(layout));
}

export function readDensity(): Density {
  return recall(DENSITY) === "comfortable" ? "comfortable" : "compact";
}

export function writeDensity(density: Density): void {
  remember(DENSITY, density);
}

function pick<Value>(from: unknown, isGood: (value: unknown) => value is Value): Record<string, Value> {
  const good: Record<string, Value> = {};
  if (typeof from !== "object" || from === null) return good;
  for (const [key, value] of Object.entries(from)) if (isGood(value)) good[key] = value;
  return good;
}

function readJson(key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(recall(key) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // damaged or unreadable: the columns stand as they come
  }
}
