import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "../../../shared/contract/errors.ts";
import { writePrivately } from "./write-privately.ts";

/** What makes a text unreadable for whoever takes the file, and reads it again. */
type Cipher = {
  close(text: string): Promise<string>;
  open(closed: string): Promise<string>;
};

const ALGORITHM = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a random key that is made the first time, in a file that only its owner may read (NIST SP 800-38D: 96-bit nonces, never used twice
 * but by chance of 2^-96 each).
 * @throws AppError conflict when the key's file is not whole, or a text was closed with another key
 */
export function keyCipher(keyPath: string): Cipher {
  return {
    async close(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, readKey(keyPath) ?? makeKey(keyPath), nonce);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
    },
    async open(closed) {
      const key = readKey(keyPath);
      const bytes = Buffer.from(closed, "base64");
      if (!key) throw unreadable();
      try {
        const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES));
        decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
      } catch {
        throw unreadable();
      }
    },
  };
}

/** What is told when a kept password cannot be read. */
export function unreadable(): AppError {
  return new AppError(
    "conflict",
    "Las contraseñas guardadas en esta computadora no se pueden leer (el archivo está dañado o viene de otra). Vuelve a escribir la contraseña en Ajustes, Correo.",
  );
}

function readKey(path: string): Buffer | undefined {
  if (!existsSync(path)) return undefined;
  const key = Buffer.from(readFileSync(path, "utf8").trim(), "base64");
  if (key.length !== KEY_BYTES) throw unreadable();
  return key;
}

function makeKey(path: string): Buffer {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const key = randomBytes(KEY_BYTES);
  writePrivately(path, key.toString("base64"));
  return key;
}
