import { type Answer, AppError } from "../shared/contract/errors.ts";

/** `onProgress` counts the files that are through. */
export type UploadOptions = { signal?: AbortSignal; onProgress?: (done: number) => void };

type Post = (path: string, body: Blob) => Promise<Response>;
type Outcome = string | AppError;

/** Requests on their way at a time: one alone would wait for the disk, more would crowd out what the screens ask. */
const AT_ONCE = 4;
/** Smaller files travel together: a folder of ten thousand XML is a hundred requests. */
const SMALL_BYTES = 256_000;
const PARCEL_BYTES = 4_000_000;
const PARCEL_FILES = 100;

/**
 * Hands files over to the browser shell; gives the path that each has there, or why it was not taken, in their order.
 * @throws AppError cancelled
 */
export async function uploadAll(post: Post, files: readonly File[], { signal, onProgress }: UploadOptions): Promise<Outcome[]> {
  const patient = patiently(post);
  const parcels = parcelsOf(files);
  const outcomes = new Map<File, Outcome>();
  let next = 0;
  const carry = async () => {
    for (let parcel = parcels[next++]; parcel; parcel = parcels[next++]) {
      if (signal?.aborted) throw new AppError("cancelled", "Se canceló; no se guardó nada.");
      const paths = parcel.length > 1 ? await sendParcel(patient, parcel) : undefined;
      // A parcel that did not get through is sent again file by file, so that the one to blame is named.
      for (const [at, file] of parcel.entries()) outcomes.set(file, paths?.[at] ?? (await sendOne(patient, file)));
      onProgress?.(outcomes.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, carry));
  return files.map((file) => outcomes.get(file) ?? lost(file));
}

/** The files in their order, small ones together. */
function parcelsOf(files: readonly File[]): File[][] {
  const parcels: File[][] = [];
  let open: File[] = [];
  let bytes = 0;
  for (const file of files) {
    if (file.size > SMALL_BYTES) parcels.push([file]);
    else {
      if (open.length === 0 || open.length === PARCEL_FILES || bytes + file.size > PARCEL_BYTES) {
        open = [];
        bytes = 0;
        parcels.push(open);
      }
      open.push(file);
      bytes += file.size;
    }
  }
  return parcels;
}

/** The length of the list, the list of names and sizes, and the files one after the other, as main/shells/browser/parcel.ts opens them. */
async function sendParcel(post: Post, files: readonly File[]): Promise<string[] | undefined> {
  const list = new TextEncoder().encode(JSON.stringify(files.map(({ name, size }) => ({ name, bytes: size }))));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, list.length);
  const response = await post("/upload/many", new Blob([length, list, ...files])).catch(() => undefined);
  const answer = (await response?.json().catch(() => undefined)) as { paths?: string[] } | undefined;
  return response?.ok && answer?.paths?.length === files.length ? answer.paths : undefined;
}

async function sendOne(post: Post, file: File): Promise<Outcome> {
  const response = await post(`/upload?name=${encodeURIComponent(file.name)}`, file).catch(() => undefined);
  const answer = (await response?.json().catch(() => undefined)) as { path: string } | Answer<never> | undefined;
  if (answer && "path" in answer) return answer.path;
  return answer && !answer.ok ? new AppError(answer.error.code, answer.error.message, answer.error.details) : lost(file);
}

function lost(file: File): AppError {
  return new AppError("unreadable_file", `No se pudo leer ${file.name}. Revisa que siga en su carpeta y vuelve a intentarlo.`);
}

/** The server refuses a flood; a folder of thousands of files waits for its turn. */
function patiently(post: Post): Post {
  return async (path, body) => {
    for (;;) {
      const response = await post(path, body);
      if (response.status !== 429) return response;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  };
}
