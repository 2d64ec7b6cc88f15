import { amountLegend } from "../../../shared/amount-in-words.ts";
import type { ClientInput } from "../../../shared/contract/clients.ts";
import type { CompanyInput } from "../../../shared/contract/settings.ts";
import { addDays } from "../../../shared/dates.ts";
import { percentOf, roundToUnits } from "../../../shared/money.ts";
import { notOnSunday } from "./documents.ts";
import { type ElectronicFile, electronicAnswer, electronicFile } from "./electronic-file.ts";
import { fictionalRuc } from "./identities.ts";
import type { ExampleClient, ExampleDownload } from "./types.ts";

const SUPPLIER = { ruc: fictionalRuc("company", 900), name: "Aceros y Perfiles del Sur Medio S.A.C." };
const DETRACCION = { code: "037", percent: 12 };
const RETENCION_PERCENT = 3;

/**
 * What the company's second till invoiced this week, as its invoicing program hands it over: paid in cash, in cuotas, with detracción, with retención,
 * a boleta, a credit note, the tax office's answer to one; and, as it happens, the factura of a supplier among them.
 */
export function exampleWeek(todayOn: string, company: CompanyInput, clients: readonly ExampleClient[]): ExampleDownload {
  const day = (before: number) => notOnSunday(addDays(todayOn, -before), -1);
  const files = [...ownSales(day, company, chooseClients(clients)), purchase(day(2), company)];
  const answer = {
    issuerRuc: company.ruc,
    document: "F002-417",
    issuedOn: day(4),
    code: "0",
    description: "La Factura numero F002-417, ha sido aceptada",
  };
  return {
    fileName: "Comprobantes de la semana.zip",
    members: [
      ...files.map((file) => ({ name: fileName(file), text: electronicFile(file) })),
      { name: `R-${company.ruc}-01-${answer.document}.xml`, text: electronicAnswer(answer) },
    ],
  };
}

type Party = ElectronicFile["client"];
type Parties = Record<"shop" | "depot" | "builder" | "withholder" | "person", Party>;
type Day = (before: number) => string;
type Sale = Partial<ElectronicFile> & Pick<ElectronicFile, "id" | "issueOn" | "totalMinor" | "client"> & { item: string };

function ownSales(day: Day, company: CompanyInput, parties: Parties): ElectronicFile[] {
  const issuer = { ruc: company.ruc, name: company.legalName };
  const account = company.bankAccounts?.find(({ kind }) => kind === "detraccion")?.number ?? "";
  const inCuotas = [30, 60].map((days) => ({ dueOn: addDays(day(5), days), amountMinor: 121_500 }));
  const depositMinor = roundToUnits(percentOf(354_000, DETRACCION.percent), "PEN");
  const withheldMinor = percentOf(165_200, RETENCION_PERCENT);
  const sales: Sale[] = [
    { id: "F002-415", issueOn: day(6), totalMinor: 48_690, client: parties.shop, payment: "Contado", item: "Pintura látex 4 galones" },
    {
      id: "F002-416",
      issueOn: day(5),
      totalMinor: 243_000,
      client: parties.depot,
      payment: { pendingMinor: 243_000, cuotas: inCuotas },
      orders: ["OC-2047"],
      item: "Fierro corrugado 1/2, 60 varillas",
    },
    {
      id: "F002-417",
      issueOn: day(4),
      totalMinor: 354_000,
      client: parties.builder,
      payment: onCredit(addDays(day(4), 30), 354_000 - depositMinor),
      detraccion: { ...DETRACCION, amountMinor: depositMinor, account },
      item: "Servicio de corte y habilitado de acero",
    },
    {
      id: "F002-418",
      issueOn: day(3),
      totalMinor: 165_200,
      client: parties.withholder,
      payment: onCredit(addDays(day(3), 45), 165_200 - withheldMinor),
      charges: [{ isAdded: false, code: "62", percent: RETENCION_PERCENT, amountMinor: withheldMinor }],
      item: "Tubería y accesorios galvanizados",
    },
    { id: "B002-96", typeCode: "03", issueOn: day(2), totalMinor: 11_850, client: parties.person, item: "Taladro percutor 1/2" },
    {
      root: "CreditNote",
      id: "FC02-12",
      issueOn: day(1),
      totalMinor: 24_300,
      client: parties.depot,
      about: { id: "F002-416", typeCode: "01" },
      reason: { code: "07", description: "Devolución por ítem" },
      item: "Devolución de 6 varillas",
    },
  ];
  return sales.map((sale) => saleFile(issuer, sale));
}

function purchase(issueOn: string, { ruc, legalName }: CompanyInput): ElectronicFile {
  const client = { scheme: "6", docNumber: ruc, name: legalName };
  const payment = onCredit(addDays(issueOn, 30), 495_600);
  return saleFile(SUPPLIER, { id: "F014-23057", issueOn, totalMinor: 495_600, client, payment, item: "Perfiles de acero" });
}

function onCredit(dueOn: string, pendingMinor: number): ElectronicFile["payment"] {
  return { pendingMinor, cuotas: [{ dueOn, amountMinor: pendingMinor }] };
}

/** Clients to whom each kind of sale fits. */
function chooseClients(clients: readonly ExampleClient[]): Parties {
  const first = (fits: (client: ExampleClient) => boolean) => partyOf((clients.find(fits) ?? clients[0])?.input);
  const isShop = ({ withholds, buysServices, currency }: ExampleClient) => !withholds && !buysServices && currency === "PEN";
  return {
    shop: first((client) => isShop(client) && client.habit === "prompt"),
    depot: first((client) => isShop(client) && client.habit === "slow"),
    builder: first(({ buysServices, habit }) => buysServices && habit === "regular"),
    withholder: first(({ withholds }) => withholds),
    person: first(({ input }) => input.docType === "DNI"),
  };
}

function partyOf(client: ClientInput | undefined): Party {
  return { scheme: client?.docType === "DNI" ? "1" : "6", docNumber: client?.docNumber ?? "", name: client?.name ?? "" };
}

/** A sale of one item in soles, whose price holds 18% of IGV. */
function saleFile(issuer: ElectronicFile["issuer"], { item, ...sale }: Sale): ElectronicFile {
  const baseMinor = Math.round(sale.totalMinor / 1.18);
  return {
    root: "Invoice",
    issuer,
    currency: "PEN",
    taxMinor: sale.totalMinor - baseMinor,
    notes: [{ code: "1000", text: amountLegend(sale.totalMinor, "PEN") }],
    lines: [{ description: item, amountMinor: baseMinor }],
    ...sale,
  };
}

/** `20606433094-01-F001-123.xml`, as SUNAT wants the files named. */
function fileName({ root, typeCode, issuer, id }: ElectronicFile): string {
  return `${issuer.ruc}-${root === "CreditNote" ? "07" : (typeCode ?? "01")}-${id}.xml`;
}
