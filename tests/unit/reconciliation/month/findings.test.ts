import { expect, test } from "vitest";
import { findingsOf } from "../../../../main/reconciliation/month/findings.ts";
import { balanced, monthLike, movement, statement } from "./examples.ts";

const messages = (account: Parameters<typeof monthLike>[0], uncheckedLines = 0) =>
  findingsOf(monthLike(account), "PEN", uncheckedLines).map(({ message }) => message);

test("says which statement to import", () => {
  const statements = [statement("02", "11", 1_000_00, 1_100_00)];
  expect(messages({ movements: [movement("02", 100_00)], statements, todayOn: "2026-11-20" })).toEqual([
    "Falta el estado de cuenta del 12/11 al 20/11: impórtalo.",
  ]);
});

test("says many of them in one sentence: an account with movements typed by hand alone", () => {
  const movements = ["03", "06", "11", "17", "20"].map((day) => movement(day, 100_00));
  expect(messages({ movements, todayOn: "2026-11-20" })[0]).toBe(
    "Falta el estado de cuenta de 4 tramos del 04/11 al 19/11: importa el del mes entero.",
  );
});

test("says how much is missing or too much, and where to look", () => {
  const [first, , third] = balanced(1_000_00, [movement("02", 500_00), movement("05", 120_00), movement("09", -80_00)]);
  const movements = [first, third].filter((one) => one !== undefined);
  expect(messages({ movements, statements: [statement("02", "09", null, null)], todayOn: "2026-11-09" })[0]).toMatch(
    /^Los movimientos suman 120\.00 menos que el saldo del banco: falta un movimiento o sobra uno entre el 02\/11 y el 09\/11\. /,
  );
  const file = balanced(1_000_00, [movement("02", 500_00), movement("05", 120_00), movement("06", -10_00)]);
  expect(
    messages({ movements: [...file, movement("05", 120_00)], todayOn: "2026-11-06", statements: [statement("02", "06", null, null)] })[0],
  ).toMatch(/^Los movimientos suman 120\.00 más que el saldo del banco: falta un movimiento o sobra uno el 05\/11\. /);
});

test("says that there is no balance to compare with", () => {
  const account = { movements: [movement("02", 100_00)], statements: [statement("02", "20", null, null)], todayOn: "2026-11-20" };
  expect(messages(account)).toEqual([
    "El banco no da saldos en lo que importaste: no se puede comprobar que estén todos los movimientos. Descarga el estado de cuenta con la columna de saldo e impórtalo.",
  ]);
});

test("says what waits, and what the next statement will confirm", () => {
  const waiting = { status: "pending" as const };
  const movements = [...balanced(1_000_00, [movement("02", 100_00, waiting), movement("20", 50_00, waiting)]), movement("20", 10_00)];
  const statements = [statement("02", "20", 1_000_00, 1_150_00)];
  expect(messages({ movements: movements.slice(0, 2), statements, todayOn: "2026-11-20" })).toEqual([
    "Esperan 2 abonos por S/\u00a0150.00: di de quién son en Bancos.",
  ]);
  expect(
    messages({ movements: movements.slice(0, 1), statements: [statement("02", "02", 1_000_00, 1_100_00)], todayOn: "2026-11-03" }, 1),
  ).toEqual([
    "Un movimiento es posterior al último saldo que dio el banco (02/11): se comprobará con el próximo estado de cuenta.",
    "Espera un abono por S/\u00a0100.00: di de quién es en Bancos.",
  ]);
});
