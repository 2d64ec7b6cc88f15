import type { Finding } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { addDays, formatDate } from "../../../shared/dates.ts";
import { currencyName, formatMoney } from "../../../shared/money.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { readGrace } from "../promises/grace.ts";
import { splitDebt } from "./split.ts";
import { readSplittable, type Splittable } from "./splittable.ts";

type Request = InputOf<"followup.proposePaymentPlan">;
type Proposal = OutputOf<"followup.proposePaymentPlan">;

/** Beyond this a plan is long: the debtor of the first cuotas may not be the one of the last. */
const LONG_DAYS = 366;

/**
 * Splits what a client owes into cuotas, and says what is left out and what to look at.
 * @throws AppError not_found | nothing_owed | invalid_input for days that cannot be | invalid_amount for a down payment or a number of cuotas that do not fit
 */
export async function proposePaymentPlan({ read, todayOn }: CallContext, request: Request): Promise<Proposal> {
  const splittable = await readSplittable(read, request, todayOn);
  const totalMinor = splittable.documents.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (totalMinor === 0) throw nothingToSplit(splittable, request.currency);
  const { extraHolidays } = await readGuardRules(read);
  refuseAmounts(request, totalMinor);
  const down = request.downMinor ? { on: request.downOn ?? todayOn, amountMinor: request.downMinor } : undefined;
  refuseDays(request, down?.on, todayOn);
  const cuotas = splitDebt({ totalMinor, count: request.count, firstOn: request.firstOn, every: request.every, down }, extraHolidays);
  if (down && (cuotas[0]?.dueOn ?? "") >= (cuotas[1]?.dueOn ?? ""))
    throw new AppError("invalid_input", "La inicial y la primera cuota caen el mismo día. Pon la primera cuota más adelante.");
  return {
    totalMinor,
    documents: splittable.documents.map(({ invoiceId, document, amountMinor }) => ({ invoiceId, document, amountMinor })),
    cuotas,
    warnings: await warningsOf(read, request, splittable, { lastOn: cuotas.at(-1)?.dueOn ?? todayOn, todayOn }),
  };
}

/** Why there is nothing to make a plan of. */
export function nothingToSplit({ clientName, leftOut }: Splittable, currency: string): AppError {
  const [other] = leftOut;
  if (other)
    return new AppError("conflict", `Lo que ${clientName} debe ya está en el convenio ${other.inPlan}: anúlalo antes de hacer otro.`);
  return new AppError(
    "nothing_owed",
    `No hay qué repartir: ${clientName} no debe nada en ${currencyName(currency)} que no esté en reclamo, fuera de detracciones y retenciones.`,
  );
}

function refuseAmounts({ downMinor = 0, count, currency }: Request, totalMinor: number): void {
  if (downMinor >= totalMinor)
    throw new AppError(
      "invalid_amount",
      `La inicial es ${formatMoney(downMinor, currency)} y se reparten ${formatMoney(totalMinor, currency)}: escribe una inicial menor.`,
    );
  if (totalMinor - downMinor < count)
    throw new AppError("invalid_amount", `${formatMoney(totalMinor - downMinor, currency)} no alcanza para ${count} cuotas: elige menos.`);
}

function refuseDays({ firstOn }: Request, downOn: string | undefined, todayOn: string): void {
  const past = [firstOn, downOn].find((on) => on !== undefined && on < todayOn);
  if (past) throw new AppError("invalid_input", `El ${formatDate(past)} ya pasó. Elige un día desde hoy ${formatDate(todayOn)}.`);
}

type Days = { lastOn: string; todayOn: string };

async function warningsOf(read: ReadDb, request: Request, splittable: Splittable, { lastOn, todayOn }: Days): Promise<Finding[]> {
  const { clientId, currency } = request;
  const promises = ((await readGrace(read, todayOn, clientId)).get(clientId) ?? []).filter((one) => one.currency === currency);
  const favourMinor = await readFavour(read, clientId, currency);
  const money = (minor: number) => formatMoney(minor, currency);
  const warnings = [...overlaps(splittable), ...apart(splittable, money)];
  if (promises.length > 0) {
    const said = promises.map((one) => `${money(one.amountMinor - one.paidMinor)} para el ${formatDate(one.dueOn)}`).join(" y ");
    warnings.push({ code: "promise_waiting", message: `Prometió ${said}: si el convenio la reemplaza, anula esa promesa.` });
  }
  if (favourMinor > 0)
    warnings.push({
      code: "in_favour",
      message: `Tiene ${money(favourMinor)} a su favor sin aplicar: aplícalo antes de repartir la deuda.`,
    });
  if (lastOn > addDays(todayOn, LONG_DAYS))
    warnings.push({ code: "long_plan", message: `Es un convenio largo: termina el ${formatDate(lastOn)}, después de un año.` });
  return warnings;
}

function overlaps({ documents, leftOut }: Splittable): Finding[] {
  const named = documents.filter(({ inPlan }) => inPlan !== null);
  return [
    ...named.map(({ document, inPlan }) => ({
      code: "in_plan",
      message: `${document} ya está en el convenio ${inPlan}: anúlalo antes de anotar este.`,
    })),
    ...(leftOut.length > 0
      ? [
          {
            code: "left_out",
            message: `Queda fuera lo que ya está en otro convenio: ${leftOut.map(({ document, inPlan }) => `${document} (${inPlan})`).join(", ")}.`,
          },
        ]
      : []),
  ];
}

/** What is owed and no cuota asks for. */
function apart({ documents }: Splittable, money: (minor: number) => string): Finding[] {
  const total = (key: "disputedMinor" | "detraccionMinor" | "retencionMinor") => documents.reduce((sum, one) => sum + one[key], 0);
  const own = [
    total("detraccionMinor") > 0 ? `${money(total("detraccionMinor"))} de detracción` : "",
    total("retencionMinor") > 0 ? `${money(total("retencionMinor"))} de retención` : "",
  ].filter(Boolean);
  const warnings: Finding[] = [];
  if (own.length > 0) warnings.push({ code: "own_channel", message: `Quedan fuera ${own.join(" y ")}: se pagan por su propio canal.` });
  if (total("disputedMinor") > 0)
    warnings.push({
      code: "disputed",
      message: `Quedan fuera ${money(total("disputedMinor"))} en reclamo: se reparten cuando lo cierres.`,
    });
  return warnings;
}

async function readFavour(read: ReadDb, clientId: number, currency: string): Promise<number> {
  const row = await read
    .selectFrom("payments")
    .select((eb) => eb.fn.sum<number>("unallocated_minor").as("minor"))
    .where("client_id", "=", clientId)
    .where("currency", "=", currency)
    .where("unallocated_minor", ">", 0)
    .executeTakeFirst();
  return Number(row?.minor ?? 0);
}
