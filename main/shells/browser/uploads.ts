import { randomBytes } from "node:crypto";
import { mkdir, open, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { AppError } from "../../../shared/contract/errors.ts";
import type { HostedApp } from "../../app-types.ts";
import { readBody } from "./body.ts";
import type { Refusal } from "./guard.ts";
import { openParcel } from "./parcel.ts";
import { sendJson, sendRefusal } from "./respond.ts";
import { safeFileName } from "../../platform/safe-file-name.ts";

const MAX_BYTES = 300_000_000;
/** A parcel is held in memory: the page sends no more than 4 MB in one, and a list of names before it. */
const MAX_PARCEL_BYTES = 8_000_000;

export type Uploads = {
  receive(request: IncomingMessage, response: ServerResponse, name: string): Promise<void>;
  /** The same for many small files at once, which a request for each would slow down: answers `{paths}`, in their order. */
  receiveMany(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Deletes what was received: the application has kept what it imported. */
  discard(): Promise<void>;
};

/** `POST /upload?name=...` with a file as its body: written as it comes, in a folder of its own inside the application's inbox; answers `{path}`. */
export function createUploads(app: HostedApp): Uploads {
  const folders: string[] = [];
  return {
    async receive(request, response, name) {
      if (isForm(request)) return sendRefusal(request, response, FORM);
      const folder = join(await app.inbox(), randomBytes(8).toString("hex"));
      const path = join(folder, safeFileName(name));
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        folders.push(folder);
        const refusal = await pour(request, path);
        if (!refusal) return sendJson(response, 200, JSON.stringify({ path }));
        await rm(folder, { recursive: true, force: true });
        sendRefusal(request, response, refusal);
      } catch (error) {
        await rm(folder, { recursive: true, force: true }).catch(() => undefined);
        throw diskFailure(error);
      }
    },
    async receiveMany(request, response) {
      if (isForm(request)) return sendRefusal(request, response, FORM);
      const pieces: Buffer[] = [];
      const refusal = await readBody(request, MAX_PARCEL_BYTES, (piece) => pieces.push(piece));
      if (refusal) return sendRefusal(request, response, refusal);
      const files = openParcel(Buffer.concat(pieces));
      if (!files) return sendRefusal(request, response, { status: 400, message: "Los archivos no llegaron como se esperaba." });
      const parcel = join(await app.inbox(), randomBytes(8).toString("hex"));
      folders.push(parcel);
      try {
        const paths: string[] = [];
        for (const [index, { name, bytes }] of files.entries()) {
          // A folder for each: two files of one parcel may have the same name.
          const folder = join(parcel, String(index));
          await mkdir(folder, { recursive: true, mode: 0o700 });
          const path = join(folder, safeFileName(name));
          await writeFile(path, bytes, { flag: "wx", mode: 0o600 });
          paths.push(path);
        }
        sendJson(response, 200, JSON.stringify({ paths }));
      } catch (error) {
        await rm(parcel, { recursive: true, force: true }).catch(() => undefined);
        throw diskFailure(error);
      }
    },
    async discard() {
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    },
  };
}

const FORM: Refusal = { status: 415, message: "Aquí se recibe el archivo solo, no un formulario." };

function isForm(request: IncomingMessage): boolean {
  return /^(multipart\/|application\/x-www-form-urlencoded)/i.test(request.headers["content-type"] ?? "");
}

async function pour(request: IncomingMessage, path: string): Promise<Refusal | undefined> {
  const file = await open(path, "wx", 0o600);
  try {
    const refusal = await readBody(request, MAX_BYTES, (piece) => file.write(piece));
    if (!refusal && !request.complete) throw new AppError("unreadable_file", "El archivo no llegó completo. Vuelve a intentarlo.");
    return refusal;
  } finally {
    await file.close();
  }
}

function diskFailure(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC")
    return new AppError("disk", "No hay espacio en el disco para recibir el archivo. Libera espacio y vuelve a intentarlo.");
  if (code === "EACCES" || code === "EROFS" || code === "EPERM")
    return new AppError("disk", "No se puede escribir en la carpeta de la empresa. Revisa sus permisos.");
  return error;
}
