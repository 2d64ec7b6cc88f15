import { messageName } from "../../../shared/clean-text.ts";
import type { PaymentPromise } from "../../../shared/contract/followup-promises.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { formatLongDate, limaMinutes } from "../../../shared/dates.ts";
import { telLink } from "../../../shared/phones.ts";
import { stageFor } from "../../../shared/letter-stage.ts";
import { checkContact } from "../../followup/index.ts";
import { requireCompany } from "../../ledger/company.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import {
  deadlineFor,
  isPerson,
  nothingOwed,
  oldestDaysLate,
  partsForStage,
  readBankAccounts,
  readOpenParts,
  writeMessage,
} from "../../templates/index.ts";
import { payInto } from "../payment-lines.ts";
import { readCallFacts, readPromisesOf } from "./facts.ts";
import { sayMoney } from "./matter.ts";
import { type CallWords, partWords } from "./own-words.ts";
import { type ScriptFacts, writeScript } from "./script.ts";
import { type Callee, chooseCallee } from "./whom.ts";

type Request = InputOf<"messages.getCallScript">;
type CallScript = OutputOf<"messages.getCallScript">;

/**
 * What to say to a client on the telephone and what to know meanwhile, and whether the guard lets it be called now.
 * @throws AppError no_company | not_found | nothing_owed
 */
export async function getCallScript(context: CallContext, request: Request): Promise<CallScript> {
  const { read, at, todayOn } = context;
  const company = await requireCompany(read);
  const client = await readClient(read, request.clientId);
  const open = await readOpenParts(read, request.clientId, todayOn);
  const stage = request.stage ?? stageFor(oldestDaysLate(open, todayOn));
  const parts = partsForStage(open, stage, todayOn);
  if (parts.length === 0) throw await nothingOwed(read, { id: request.clientId, name: client.name }, open.length > 0, todayOn);
  const callee = await readCallee(read, client, request.contactId);
  const promises = await readPromisesOf(context, request.clientId);
  const currencies = new Set(parts.filter(({ part }) => part === "net").map(({ currency }) => currency));
  const about = { clientId: client.id, channel: "call" as const, contactId: callee.contactId, stage, tone: request.tone };
  const written = await writeMessage(read, about, context);
  const facts: ScriptFacts = {
    stage,
    minutes: limaMinutes(at),
    companyName: messageName(company.tradeName || company.legalName),
    clientName: spokenName(client),
    isPerson: isPerson({ client }),
    contactName: callee.contactName && messageName(callee.contactName),
    words: readWords(
      written,
      [client.name, spokenName(client), callee.contactName, company.tradeName ?? null, company.legalName],
      client,
      callee,
    ),
    payInto: payInto(await readBankAccounts(read), currencies),
    brokenPromise: sayBroken(promises),
    deadlineOn: deadlineFor(stage, todayOn),
    companyPhone: company.phone ? messageName(company.phone) : null,
  };
  const verdict = await checkContact(read, { clientId: request.clientId, channel: "call", at, contactId: request.contactId });
  return {
    stage,
    phone: callee.phone,
    url: (callee.phone && telLink(callee.phone)) || null,
    contactName: callee.contactName,
    parts: writeScript(facts),
    facts: await readCallFacts(context, request.clientId, promises),
    avoid: avoid(callee, facts),
    allowed: verdict.allowed,
    reasons: verdict.reasons,
    nextAllowedAt: verdict.nextAllowedAt ?? null,
  };
}

type Written = Awaited<ReturnType<typeof writeMessage>>;

/** The template's words. A person is asked for by name as one says it, unless the user wrote the opening. */
function readWords({ text, template }: Written, names: readonly (string | null)[], client: Client, { contactName }: Callee): CallWords {
  const words = partWords(text, names);
  return template.version === 0 && contactName === null && isPerson({ client }) ? { ...words, opening: null } : words;
}

type Client = { id: number; name: string; docType: "RUC" | "DNI" | "CE" | "PASSPORT" | "OTHER"; docNumber: string; phone: string | null };

async function readClient(read: ReadDb, id: number): Promise<Client> {
  const client = await read
    .selectFrom("clients")
    .select(["id", "name", "doc_type as docType", "doc_number as docNumber", "phone"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  return client;
}

async function readCallee(read: ReadDb, client: Client, contactId: number | undefined): Promise<Callee> {
  const people = await read
    .selectFrom("contacts")
    .select(["id", "name", "role", "phone", "preferred_channel as preferredChannel"])
    .where("client_id", "=", client.id)
    .orderBy("id")
    .execute();
  const asked = people.find(({ id }) => id === contactId);
  if (contactId !== undefined && !asked) throw new AppError("not_found", "Ese contacto no es de este cliente.");
  return chooseCallee(client.phone, people, asked);
}

/** `Quispe Huamán, Rosa` of a register is `Rosa Quispe Huamán` when one speaks. */
function spokenName(client: Client): string {
  const name = messageName(client.name);
  const [surnames, given, ...more] = name.split(",").map((piece) => piece.trim());
  return isPerson({ client }) && surnames && given && more.length === 0 ? `${given} ${surnames}` : name;
}

/** The last promise where its grace is over and money is missing. */
function sayBroken([last]: readonly PaymentPromise[]): string | null {
  if (last?.state !== "broken" && last?.state !== "partly") return null;
  const missing = last.amountMinor - last.paidMinor;
  return `${sayMoney([{ currency: last.currency, openMinor: missing }])} para el ${formatLongDate(last.dueOn)}`;
}

function avoid({ contactName }: Callee, { clientName, isPerson: isHuman }: ScriptFacts): string[] {
  const who = contactName ?? (isHuman ? clientName : "quien ve los pagos");
  return [
    `Decir que es por una deuda antes de hablar con ${who}: a los demás solo se les deja el nombre (Ley 29571, art. 62).`,
    "Amenazar, o nombrar juicios, embargos, policía o centrales de riesgo.",
    "Prometer un descuento o un plazo que no puedas cumplir.",
    "Insistir si pide que no lo llamen: anótalo y acuerden otro medio.",
  ];
}
