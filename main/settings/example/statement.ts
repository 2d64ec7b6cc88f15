import { addDays, formatShortDate } from "../../../shared/dates.ts";
import { SOLES_ACCOUNT } from "./company.ts";
import type { PlannedPayment } from "./payment-plan.ts";
import type { Random } from "./random.ts";
import { bankDay, STATEMENT_DAYS } from "./statement-choice.ts";
import { type Described, describeDeposit, groupDeposits } from "./statement-deposits.ts";
import type { ExampleStatement, Movement, StatementRow } from "./types.ts";

const OPENING_MINOR = 1_834_215;
const ITF_FROM_MINOR = 100_000;

/** The statement of the account in soles: what clients paid, and what a bank adds to it. */
export function exampleStatement(
  todayOn: string,
  payments: readonly PlannedPayment[],
  inSoles: readonly Described[],
  random: Random,
): ExampleStatement {
  const fromOn = addDays(todayOn, -STATEMENT_DAYS);
  const clock = movementClock(random);
  const deposits = groupDeposits(payments).map((group, index) => clock(describeDeposit(group, index, random)));
  const others = [...ownMovements(fromOn), ...takenBack(fromOn), ...inSoles].map(clock);
  const taxes = deposits.filter(({ amountMinor }) => amountMinor >= ITF_FROM_MINOR && amountMinor % 3 === 0).map(itfOf);
  const ordered = [...deposits, ...others, ...taxes].toSorted((a, b) =>
    compare(`${a.bookedOn}${a.time}${a.operation}`, `${b.bookedOn}${b.time}${b.operation}`),
  );
  let balanceMinor = OPENING_MINOR;
  const rows = ordered.map((movement): StatementRow => {
    balanceMinor += movement.amountMinor;
    return { ...movement, balanceMinor };
  });
  const name = `Movimientos BCP soles ${formatShortDate(fromOn)} al ${formatShortDate(addDays(todayOn, -1))}.xlsx`.replaceAll("/", "-");
  return { fileName: name, account: SOLES_ACCOUNT, currency: "PEN", rows: rows.toReversed() };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Gives each movement an hour, an operation number and a user, as the bank prints them. */
function movementClock(random: Random): (described: Described) => Movement {
  let operation = 214_507;
  return ({ branch, operation: own, ...described }) => {
    operation += random.int(3, 91);
    const time = `${String(random.int(8, 19)).padStart(2, "0")}:${String(random.int(0, 59)).padStart(2, "0")}:${String(random.int(0, 59)).padStart(2, "0")}`;
    return {
      ...described,
      branch: branch ?? "111-008",
      operation: own ?? String(operation).padStart(8, "0"),
      time,
      user: random.pick(["TNP0AG", "BATCH", "TC0101", "IMPORT"]),
    };
  };
}

/** ITF: 0.005% cut to five céntimos, as a line of its own under the operation (Ley 28194). */
function itfOf(deposit: Movement): Movement {
  const minor = Math.floor((deposit.amountMinor * 0.00005) / 5) * 5;
  return { ...deposit, description: "IMPUESTO ITF", amountMinor: -Math.max(minor, 5), reference2: "", pays: [] };
}

/** A deposit that the bank takes back two days later, with its operation number. */
function takenBack(fromOn: string): Described[] {
  const operation = "00213977";
  const movement = { amountMinor: 78_000, operation, reference2: "", pays: [] };
  return [
    { ...movement, bookedOn: bankDay(addDays(fromOn, 11), fromOn), description: "ABONO TRANSF INMEDIATA" },
    {
      ...movement,
      bookedOn: bankDay(addDays(fromOn, 14), fromOn),
      description: "EXTORNO ABONO TRANSF INMEDIATA",
      amountMinor: -movement.amountMinor,
    },
  ];
}

/** Charges, interest, suppliers, and one depositor whom nobody knows. */
function ownMovements(fromOn: string): Described[] {
  const line = (day: number, description: string, soles: string, reference2 = ""): Described => {
    return {
      bookedOn: bankDay(addDays(fromOn, day), fromOn),
      description,
      amountMinor: Math.round(Number(soles) * 100),
      reference2,
      pays: [],
    };
  };
  return [
    line(2, "PAGO PROVEEDOR ACEROS DEL SUR", "-8450.00", "FACT F014-22871"),
    line(4, "COMISION TRANSF INTERBANCARIA", "-3.50"),
    line(7, "PAGO SERVICIO LUZ", "-412.70"),
    line(9, "PAGO PROVEEDOR CEMENTOS YURAC", "-12600.00", "FACT F002-10432"),
    line(10, "DEPOSITO EN EFECTIVO AG CAYMA", "350.00"),
    line(11, "PAGO PLANILLA HABERES", "-9870.00"),
    line(13, "INTERES GANADO", "0.83"),
    line(15, "PAGO TRIBUTOS SUNAT", "-3124.00"),
    line(17, "COMISION MANTENIMIENTO CUENTA", "-10.00"),
    line(18, "CHEQUE PAGADO 00000871", "-1865.40"),
  ];
}
