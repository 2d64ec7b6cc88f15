import { z } from "zod";
import { currency } from "./common.ts";

export const listKind = z.enum(["invoices", "clients"]);

/** Which column of a table holds what: field -> heading text, or position (0 = first). */
export const listMapping = z.object({
  /** Position of the (last) row of headings, 0 = first row of the sheet; -1 when the table has none. */
  headerRow: z.int().min(-1).max(50).optional(),
  columns: z.record(z.string().max(40), z.union([z.string().max(300), z.int().min(0).max(2000)])),
  dateOrder: z.enum(["dmy", "mdy", "ymd"]).optional(),
  currency: currency.optional(),
});

export type ListKind = z.infer<typeof listKind>;
export type ListMapping = z.infer<typeof listMapping>;
