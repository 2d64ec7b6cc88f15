import { formatMobile } from "../../../shared/identifiers.ts";
import { readPhone } from "../../../shared/phones.ts";

/** A telephone that is written down: of the client itself (`contactId` null) or of one of its people. */
export type WrittenPhone = { clientId: number; clientName: string; contactId: number | null; phone: string };

export type NumberProblem = WrittenPhone & { code: NumberCode; message: string };
export type NumberCode = "missing" | "landline" | "foreign" | "several" | "letters" | "not_mobile" | "repeated" | "own";

type ToCheck = {
  clients: readonly { id: number; name: string }[];
  phones: readonly WrittenPhone[];
  /** All mobiles that are written down, also of clients that are not checked. */
  known: readonly WrittenPhone[];
  /** Telephones of the company itself. */
  own: readonly string[];
};

/**
 * Which telephones a message would not reach, or would reach somebody else. A landline or a foreign number is one only where the client has
 * no Peruvian mobile beside it: the office may well be called there.
 */
export function findNumberProblems({ clients, phones, known, own }: ToCheck): NumberProblem[] {
  const owners = Map.groupBy(
    known.flatMap((written) => withMobile(written) ?? []),
    ({ mobile }) => mobile,
  );
  const ours = new Set(own.flatMap((phone) => mobileOf(phone) ?? []));
  const of = Map.groupBy(phones, ({ clientId }) => clientId);
  return clients.flatMap(({ id, name }): NumberProblem[] => {
    const written = of.get(id) ?? [];
    if (written.length === 0) {
      const message = "No tiene ningún teléfono: no se le puede escribir ni llamar.";
      return [{ clientId: id, clientName: name, contactId: null, phone: "", code: "missing", message }];
    }
    const hasMobile = written.some(({ phone }) => mobileOf(phone) !== undefined);
    return written.flatMap((one) => {
      const problem = judge(one, { hasMobile, ours, owners });
      return problem ? [{ ...one, ...problem }] : [];
    });
  });
}

type Known = { hasMobile: boolean; ours: ReadonlySet<string>; owners: ReadonlyMap<string, readonly WrittenPhone[]> };

function judge({ clientId, phone }: WrittenPhone, { hasMobile, ours, owners }: Known): { code: NumberCode; message: string } | undefined {
  const read = readPhone(phone);
  if (read.kind === "several") return say("several", "Hay más de un número en el mismo lugar: deja uno, y anota el otro en otro contacto.");
  if (read.kind === "letters") return say("letters", "Tiene letras: deja solo el número.");
  if (read.kind === "unknown")
    return say("not_mobile", `Tiene ${read.digits.length} cifras: un celular del Perú tiene nueve y empieza con 9.`);
  if (read.kind === "landline" && !hasMobile) return say("landline", "Es un teléfono fijo: WhatsApp y SMS no llegan ahí.");
  if (read.kind === "foreign" && !hasMobile) return say("foreign", "Es un número de otro país: aquí solo se escribe a celulares del Perú.");
  if (read.kind !== "mobile") return undefined;
  if (ours.has(read.national)) return say("own", "Es un número de tu propia empresa: el mensaje te llegaría a ti.");
  const other = owners.get(read.national)?.find((one) => one.clientId !== clientId);
  if (!other) return undefined;
  return say("repeated", `${formatMobile(read.national)} está también en ${other.clientName}: el mensaje podría llegar a otra persona.`);
}

const say = (code: NumberCode, message: string) => ({ code, message });

function mobileOf(phone: string): string | undefined {
  const read = readPhone(phone);
  return read.kind === "mobile" ? read.national : undefined;
}

function withMobile(written: WrittenPhone): (WrittenPhone & { mobile: string }) | undefined {
  const mobile = mobileOf(written.phone);
  return mobile === undefined ? undefined : { ...written, mobile };
}
