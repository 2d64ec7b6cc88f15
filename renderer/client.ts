import type { SavedFile } from "../shared/contract/common.ts";
import { type Answer, AppError } from "../shared/contract/errors.ts";
import type { AppEvent, Topic } from "../shared/contract/events.ts";
import type { InputOf, OutputOf, ProcedureName } from "../shared/contract/index.ts";
import { uploadAll, type UploadOptions } from "./client-uploads.ts";

export type Progress = { done: number; total: number; label: string };
export type CallOptions = { signal?: AbortSignal; onProgress?: (progress: Progress) => void };

/** What Electron's preload offers; absent in a browser. */
type Bridge = {
  call(name: string, input: unknown, requestId: string): Promise<Answer<unknown>>;
  cancel(requestId: string): void;
  onEvent(listener: (event: AppEvent) => void): () => void;
  pathForFile(file: File): string;
  openExternal(url: string): void;
  saveFile(path: string, name: string): Promise<unknown>;
};

const bridge = (globalThis as { cuentas?: Bridge }).cuentas;
const TOKEN_KEY = "cuentas.token";
const ALL_TOPICS: Topic[] = ["settings", "clients", "invoices", "payments", "reconciliation", "followup", "letters", "messages"];
const NO_ANSWER = "El programa dejó de responder. Ciérralo y vuelve a abrirlo; lo que ya se había guardado sigue guardado.";

/** The token comes once in the address (`#token=...`), stays for this tab only, and leaves the address bar. */
function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given) {
    sessionStorage.setItem(TOKEN_KEY, given);
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return sessionStorage.getItem(TOKEN_KEY) ?? "";
}

const token = bridge ? "" : takeToken();

function send(path: string, init: { method?: string; body?: BodyInit; headers?: Record<string, string> } = {}): Promise<Response> {
  return fetch(path, { ...init, headers: { ...init.headers, "x-cuentas-token": token } });
}

async function post(path: string, body: unknown): Promise<Answer<unknown>> {
  try {
    const response = await send(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    return (await response.json()) as Answer<unknown>;
  } catch {
    return { ok: false, error: { code: "internal", message: NO_ANSWER } };
  }
}

const ask = bridge
  ? (name: string, input: unknown, requestId: string) => bridge.call(name, input, requestId)
  : (name: string, input: unknown, requestId: string) => post(`/call/${name}`, { input, requestId });

const cancel = bridge ? (requestId: string) => bridge.cancel(requestId) : (requestId: string) => void post(`/cancel/${requestId}`, {});

/**
 * Calls a procedure. An aborted signal asks the application to stop; the answer still says how it ended.
 * @throws AppError with the code and the Spanish message of the failure
 */
export async function call<Name extends ProcedureName>(
  name: Name,
  input: InputOf<Name>,
  options: CallOptions = {},
): Promise<OutputOf<Name>> {
  if (options.signal?.aborted) throw new AppError("cancelled", "Se canceló; no se guardó nada.");
  const requestId = crypto.randomUUID();
  const stop = () => cancel(requestId);
  options.signal?.addEventListener("abort", stop, { once: true });
  const unsubscribe = options.onProgress ? listenToProgress(requestId, options.onProgress) : undefined;
  try {
    const answer = await ask(name, input, requestId);
    if (!answer.ok) throw new AppError(answer.error.code, answer.error.message, answer.error.details);
    return answer.value as OutputOf<Name>;
  } finally {
    unsubscribe?.();
    options.signal?.removeEventListener("abort", stop);
  }
}

function listenToProgress(requestId: string, onProgress: (progress: Progress) => void): () => void {
  return subscribe((event) => {
    if (event.kind === "progress" && event.requestId === requestId)
      onProgress({ done: event.done, total: event.total, label: event.label });
  });
}

const listeners = new Set<(event: AppEvent) => void>();
let isListening = false;

/** Hears what the application tells without being asked; gives the function that stops it. */
export function subscribe(listener: (event: AppEvent) => void): () => void {
  listeners.add(listener);
  if (!isListening) {
    isListening = true;
    if (bridge) bridge.onEvent(tellAll);
    else void listenForever();
  }
  return () => listeners.delete(listener);
}

function tellAll(event: AppEvent): void {
  for (const listener of listeners) listener(event);
}

/** Keeps one stream of events open; after a break every screen asks again, since changes may have been missed. */
async function listenForever(): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await send("/events");
      if (response.status === 401 || response.status === 403) return;
      if (attempt > 0) tellAll({ kind: "changes", topics: ALL_TOPICS });
      if (response.body) await readLines(response.body);
    } catch {
      // The program is closed or starting again: wait and ask once more.
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(1000 * 2 ** attempt, 15_000)));
  }
}

async function readLines(body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim()) tellAll(JSON.parse(line) as AppEvent);
  }
}

/** Whether the application can be handed a folder by its own path, as a desktop window can. */
export const takesFolders = bridge !== undefined;

/** `paths` in the order of the files; `refused` = those that could not be handed over, which do not stop the rest. */
type HandedOver = { paths: string[]; refused: { name: string; error: AppError }[] };

/**
 * Paths that the application can read, for files (and folders, where it takes them) that the user dropped or chose.
 * @throws AppError cancelled
 */
export async function filesToPaths(files: readonly File[], options: UploadOptions = {}): Promise<HandedOver> {
  if (bridge) return { paths: files.map((file) => bridge.pathForFile(file)), refused: [] };
  const answers = await uploadAll((path, body) => send(path, { method: "POST", body }), files, options);
  return {
    paths: answers.filter((answer) => typeof answer === "string"),
    refused: answers.flatMap((answer, at) => (typeof answer === "string" ? [] : [{ name: files[at]?.name ?? "", error: answer }])),
  };
}

/**
 * The bytes of a file that the application wrote or keeps in the ledger's folder.
 * @throws AppError when it is not there any more
 */
export async function fetchFile(path: string): Promise<Blob> {
  const query = `path=${encodeURIComponent(path)}`;
  const response = await (bridge ? fetch(`app://cuentas/files?${query}`) : send(`/files?${query}`)).catch(() => undefined);
  if (!response?.ok) throw new AppError("not_found", "Ese archivo ya no está en la carpeta de la empresa. Vuelve a generarlo.");
  return response.blob();
}

/** Hands a written file to the user: a save dialog in the desktop window, a download in a browser. */
export async function saveFile(file: Pick<SavedFile, "path" | "name">): Promise<void> {
  if (bridge) {
    await bridge.saveFile(file.path, file.name);
    return;
  }
  const url = URL.createObjectURL(await fetchFile(file.path));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Opens an https (wa.me among them), mailto, text message or telephone address outside the application. */
export function openExternal(url: string): void {
  if (bridge) bridge.openExternal(url);
  // A browser hands these to another program and stays where it is; in a new window it would leave an empty one.
  else if (/^(tel|mailto):/.test(url)) location.assign(url);
  else window.open(url, "_blank", "noopener,noreferrer");
}
