import { z } from "zod";
import { type Contract, contract, type ProcedureName } from "../shared/contract/index.ts";
import { type Answer, AppError, type Failure } from "../shared/contract/errors.ts";
import type { CommandContext, Handlers } from "./ledger/context.ts";

z.config(z.locales.es());

export type CallOptions = { requestId?: string; signal?: AbortSignal };

type AnyHandler = (context: CommandContext, input: unknown) => Promise<unknown>;

export type DoorOptions = {
  handlers: Handlers<Contract>;
  /** Makes the context of one call. */
  contextFor(name: ProcedureName, options: CallOptions): CommandContext;
  /** Checks what handlers answer against the contract: in tests, and where a script asks. */
  checkOutputs: boolean;
  /** Told of faults of ours, with no data of the user. */
  onFault(name: string, error: unknown): void;
};

/** The one door that every call of every shell crosses: name known, input parsed, handler, answer. It never throws. */
export function createDoor({
  handlers,
  contextFor,
  checkOutputs,
  onFault,
}: DoorOptions): (name: string, input: unknown, options?: CallOptions) => Promise<Answer<unknown>> {
  return async (name, input, options = {}) => {
    try {
      if (!isProcedure(name)) throw new AppError("unknown_procedure", `No existe el procedimiento ${name.slice(0, 80)}.`);
      const procedure = contract[name];
      const parsed = procedure.input.safeParse(input ?? {});
      if (!parsed.success) return { ok: false, error: inputFailure(parsed.error) };
      const value = await (handlers[name] as AnyHandler)(contextFor(name, options), parsed.data);
      if (checkOutputs) procedure.output.parse(value);
      return { ok: true, value };
    } catch (error) {
      const failure = toFailure(error, options.signal);
      if (failure.code === "internal") onFault(name, error);
      return { ok: false, error: failure };
    }
  };
}

function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}

function inputFailure(error: z.ZodError): Failure {
  const problems = error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join("."), problem: issue.message }));
  const first = problems[0];
  return {
    code: "invalid_input",
    message: `Hay un dato que no vale${first?.path ? ` en "${first.path}"` : ""}: ${first?.problem ?? "revísalo"}.`,
    details: problems,
  };
}

const SQLITE_FAILURES: readonly [RegExp, Failure][] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    { code: "ledger_busy", message: "Otra ventana o programa está escribiendo en estos datos. Espera un momento y vuelve a intentarlo." },
  ],
  [
    /^SQLITE_FULL/,
    { code: "disk", message: "No hay espacio en el disco. Libera espacio y repite la operación; no se guardó nada a medias." },
  ],
  [
    /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/,
    {
      code: "disk",
      message: "No se puede escribir en la carpeta de datos. Revisa los permisos de la carpeta; no se guardó nada a medias.",
    },
  ],
  [
    /^SQLITE_IOERR/,
    { code: "disk", message: "El disco no responde. Revisa que la carpeta de datos siga conectada; no se guardó nada a medias." },
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    { code: "ledger_damaged", message: "El archivo de datos está dañado. No sigas trabajando: restaura tu último respaldo." },
  ],
];

/** What the caller sees of an error: its own code and message when it is ours, the mend when it is the disk's, no inner detail otherwise. */
export function toFailure(error: unknown, signal?: AbortSignal): Failure {
  if (error instanceof AppError)
    return { code: error.code, message: error.message, ...(error.details === undefined ? {} : { details: error.details }) };
  if (signal?.aborted || (error instanceof Error && error.name === "AbortError"))
    return { code: "cancelled", message: "Se canceló. No se guardó nada." };
  const code = errorCode(error);
  const known = SQLITE_FAILURES.find(([pattern]) => pattern.test(code));
  if (known) return known[1];
  if (/^(ENOSPC|EROFS|EACCES|EPERM|EIO|EDQUOT)$/.test(code))
    return {
      code: "disk",
      message: "No se pudo escribir en el disco: revisa el espacio libre y los permisos de la carpeta.",
      details: { code },
    };
  return {
    code: "internal",
    message: "Algo falló en el programa. Tus datos guardados están a salvo; vuelve a intentarlo y, si se repite, escríbenos.",
  };
}

function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
