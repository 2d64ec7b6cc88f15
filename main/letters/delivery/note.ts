import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { cleanLine } from "../../../shared/clean-text.ts";
import type { SavedFile } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { ParsedInputOf } from "../../../shared/contract/index.ts";
import type { DeliveryWay } from "../../../shared/contract/letters-files.ts";
import { formatDate } from "../../../shared/dates.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { CallContext, Command, CommandContext } from "../../ledger/context.ts";
import { safeFileName } from "../../platform/safe-file-name.ts";
import { describeFile, pathFor, writeWhole } from "../../platform/saved-files.ts";
import { readChosenFile } from "../chosen-file.ts";
import { type Delivery, readDeliveries } from "./read.ts";
import { receiptMime } from "./receipt-mime.ts";

type Request = ParsedInputOf<"letters.noteDelivery">;
type Receipt = { name: string; mime: string; content: Uint8Array; sha256: string };
type Letter = { id: number; number: string; client_id: number; issued_on: string };

const MOST_MEGABYTES = 15;

const WAYS: Readonly<Record<DeliveryWay, string>> = {
  hand: "en mano",
  courier: "por courier",
  notary: "por notario",
  email: "por correo electrónico",
  whatsapp: "por WhatsApp",
  other: "por otra vía",
};

/**
 * Notes that a letter was delivered, with its signed copy kept in the ledger; the conversation tells it with the copy's hash.
 * @throws AppError not_found | invalid_input for a day before the letter or still to come | unreadable_file for a copy that is no photo or PDF
 */
export async function noteDelivery(context: CommandContext, request: Request): Promise<Delivery> {
  const receipt = request.path === undefined ? null : await readReceipt(request.path);
  const { letterId, way } = request;
  const id = await context.command(
    {
      what: "letters.noteDelivery",
      topics: ["letters", "clients"],
      detail: { letterId, way, on: request.on, sha256: receipt?.sha256 ?? null },
    },
    async (tx) => keepDelivery(tx, requireLetter(tx, request), request, receipt),
  );
  const delivery = (await readDeliveries(context.read, [letterId])).get(letterId)?.find((one) => one.id === id);
  if (!delivery) throw new AppError("internal", "La entrega no se guardó: vuelve a intentarlo.");
  return delivery;
}

async function readReceipt(path: string): Promise<Receipt> {
  const { name, content } = await readChosenFile(path, MOST_MEGABYTES);
  const mime = receiptMime(content);
  if (!mime)
    throw new AppError("unreadable_file", `${name} no es una foto (JPG, PNG o HEIC) ni un PDF: elige el cargo en uno de esos formatos.`);
  return { name, mime, content, sha256: createHash("sha256").update(content).digest("hex") };
}

function requireLetter(tx: Command, { letterId, on }: Request): Letter {
  const letter = tx.bulk.get<Letter>("SELECT id, number, client_id, issued_on FROM letters WHERE id = ?", letterId);
  if (!letter) throw new AppError("not_found", "Esa carta no existe en estos datos.");
  if (on < letter.issued_on)
    throw new AppError(
      "invalid_input",
      `La carta ${letter.number} se emitió el ${formatDate(letter.issued_on)}: no pudo entregarse antes.`,
    );
  if (on > tx.todayOn) throw new AppError("invalid_input", "Ese día todavía no llega: anota la entrega cuando ocurra.");
  return letter;
}

function keepDelivery(tx: Command, letter: Letter, request: Request, receipt: Receipt | null): number {
  const receivedBy = cleanLine(request.receivedBy ?? "");
  const note = (request.note ?? "").trim();
  const id = tx.bulk.insert("letter_deliveries", {
    letter_id: letter.id,
    on_day: request.on,
    way: request.way,
    received_by: receivedBy,
    note,
    file_name: receipt?.name ?? null,
    mime: receipt?.mime ?? null,
    content: receipt?.content ?? null,
    sha256: receipt?.sha256 ?? null,
    created_at: tx.at,
  }) as number;
  const facts = [
    `Se entregó ${WAYS[request.way]} el ${formatDate(request.on)}${receivedBy ? ` a ${receivedBy}` : ""}.`,
    note,
    receipt ? `Cargo de recepción: ${receipt.name}. Huella SHA-256: ${receipt.sha256}.` : "",
  ];
  noteInTimeline(tx, {
    clientId: letter.client_id,
    kind: "note",
    title: `Carta ${letter.number} entregada`,
    text: facts.filter(Boolean).join(" "),
    detail: { deliveryOf: letter.id, delivery: id, ...(receipt ? { receipt: receipt.sha256 } : {}) },
  });
  return id;
}

/** The signed copy of a delivery, written where the shells can hand it over. @throws AppError not_found | ledger_damaged */
export async function saveDeliveryFile({ read, folder }: CallContext, id: number): Promise<SavedFile> {
  const row = await read.selectFrom("letter_deliveries").select(["file_name", "content", "sha256"]).where("id", "=", id).executeTakeFirst();
  if (!row?.content || row.file_name === null) throw new AppError("not_found", "Esa entrega no tiene cargo de recepción guardado.");
  const { content, sha256, file_name } = row;
  if (createHash("sha256").update(content).digest("hex") !== sha256)
    throw new AppError("ledger_damaged", `El cargo ${file_name} está dañado: su contenido ya no coincide con su huella.`);
  const path = pathFor(folder, "exportados", `${sha256.slice(0, 12)}-${safeFileName(file_name)}`);
  await writeWhole(path, (aside) => writeFile(aside, content, { mode: 0o600 }));
  return describeFile(path);
}
