import type { OutputOf, ParsedInputOf } from "../../../shared/contract/index.ts";
import { formatDate } from "../../../shared/dates.ts";
import { compareCurrencies, currencyExponent } from "../../../shared/money.ts";
import type { CallContext } from "../../ledger/context.ts";
import { describeFile, pathFor } from "../../platform/saved-files.ts";
import { type ExportColumn, exportSheet, writeWorkbook } from "../../platform/table-writer.ts";
import type { Measured } from "./figures.ts";
import { measure } from "./measure.ts";

/**
 * The figures as a workbook: a sheet for each way of looking at them, and one with what they mean.
 * @throws AppError invalid_input for days the wrong way round
 */
export async function exportMeasure(
  context: CallContext,
  wished: ParsedInputOf<"messages.exportMeasure">,
): Promise<OutputOf<"messages.exportMeasure">> {
  const measured = await measure(context.read, wished, context.todayOn);
  const { fromOn, untilOn, withinDays, total, byTemplate, byChannel, byWeekday, byHour, advice } = measured;
  const currencies = total.paidMinor.map(({ currency }) => currency).sort(compareCurrencies);
  const sheet = (name: string, heading: string, rows: readonly Measured[]) =>
    exportSheet(name, columnsFor(heading, currencies), [[...rows, total]], ({ key }) => key === total.key);
  const path = pathFor(context.folder, "exportados", `resultados-${fromOn}-a-${untilOn}.xlsx`);
  await writeWorkbook(path, [
    sheet("Por canal", "Canal", byChannel),
    sheet("Por plantilla", "Plantilla", byTemplate),
    sheet("Por día", "Día de la semana", byWeekday),
    sheet("Por hora", "Hora", byHour),
    exportSheet<string>(
      "Qué significa",
      [{ heading: "Qué significa", kind: "text", width: 110, value: (line) => line }],
      [
        [
          `Contactos del ${formatDate(fromOn)} al ${formatDate(untilOn)}, y lo que pasó dentro de ${withinDays} días.`,
          "Cada respuesta, promesa y pago se cuenta una sola vez: para el último contacto antes de él.",
          ...advice.map(({ text }) => text),
        ],
      ],
    ),
  ]);
  return { file: describeFile(path) };
}

function columnsFor(heading: string, currencies: readonly string[]): ExportColumn<Measured>[] {
  const number = (name: string, value: (row: Measured) => number | null, format = "0"): ExportColumn<Measured> => ({
    heading: name,
    kind: "number",
    format,
    value,
  });
  return [
    { heading, kind: "text", width: 36, value: ({ label }) => label },
    number("Enviados", ({ sent }) => sent),
    number("Respondidos", ({ answered }) => answered.count),
    number("% respondidos", ({ answered }) => answered.share, "0%"),
    number("Con promesa", ({ promised }) => promised.count),
    number("% con promesa", ({ promised }) => promised.share, "0%"),
    number("Con pago", ({ paid }) => paid.count),
    number("% con pago", ({ paid }) => paid.share, "0%"),
    ...currencies.map((currency) => number(`Cobrado ${currency}`, (row) => amountIn(row, currency), "#,##0.00")),
    number("Días hasta el pago (mediana)", ({ daysToPay }) => daysToPay, "0.0"),
  ];
}

function amountIn({ paidMinor }: Measured, currency: string): number {
  const minor = paidMinor.find((sum) => sum.currency === currency)?.amountMinor ?? 0;
  return minor / 10 ** currencyExponent(currency);
}
