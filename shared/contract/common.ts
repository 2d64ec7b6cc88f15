import { z } from "zod";
import { isDate } from "../dates.ts";

/** The vocabulary that the features' schemas share. */
export const id = z.int().positive();
export const minor = z.int();
export const positiveMinor = z.int().positive();
export const on = z.string().refine(isDate, "fecha AAAA-MM-DD que exista");
export const at = z.iso.datetime();
export const currency = z.string().regex(/^[A-Z]{3}$/, "código de moneda de tres letras, como PEN o USD");
export const shortText = z.string().trim().max(300);
export const longText = z.string().max(20_000);
export const clientDocType = z.enum(["RUC", "DNI", "CE", "PASSPORT", "OTHER"]);
export const documentType = z.enum(["01", "03", "07", "08", "OTHER"]);
export const partKind = z.enum(["net", "detraccion", "retencion"]);
export const channel = z.enum(["email", "whatsapp", "sms", "call", "visit", "letter"]);
export const stage = z.enum(["preventiva", "administrativa", "extrajudicial"]);
export const tone = z.enum(["cordial", "firme", "formal"]);
/** How likely a client is to pay late or not at all, by what it did before: low, medium (or not known yet), high. */
export const risk = z.enum(["low", "medium", "high"]);
export const finding = z.object({ code: z.string(), message: z.string() });
export const empty = z.object({});
/** Why it is done all the same, where every rule of contact in the way is the house's; kept in the timeline and the audit. */
export const override = z.object({ reason: shortText.min(3) }).optional();

/** A file that the application wrote inside the ledger's folder; shells serve it to the renderer by this path. */
export const savedFile = z.object({ path: z.string(), name: z.string(), mime: z.string(), bytes: z.int() });

/** Where a document's money goes: one cuota and one part of it, or the whole document (oldest first) when they are absent. */
export const allocationInput = z.object({
  invoiceId: id,
  cuota: z.int().positive().optional(),
  part: partKind.optional(),
  amountMinor: positiveMinor,
});

export const allocation = z.object({ invoiceId: id, key: z.string(), cuota: z.int(), part: partKind, amountMinor: minor });

export type ClientDocType = z.infer<typeof clientDocType>;
export type DocumentType = z.infer<typeof documentType>;
export type PartKind = z.infer<typeof partKind>;
export type Channel = z.infer<typeof channel>;
export type Stage = z.infer<typeof stage>;
export type Tone = z.infer<typeof tone>;
export type Risk = z.infer<typeof risk>;
export type Finding = z.infer<typeof finding>;
export type SavedFile = z.infer<typeof savedFile>;
export type AllocationInput = z.infer<typeof allocationInput>;
export type Allocation = z.infer<typeof allocation>;
