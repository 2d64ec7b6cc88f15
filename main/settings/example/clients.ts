import type { ClientInput } from "../../../shared/contract/clients.ts";
import { foldText } from "../../../shared/identifiers.ts";
import { fictionalDni, fictionalMobile, fictionalRuc } from "./identities.ts";
import { BUSINESS_NAMES, DISTRICTS, FIRST_NAMES, LAST_NAMES, PEOPLE, ROLES, STREETS } from "./names.ts";
import type { Random } from "./random.ts";
import type { ExampleClient, Habit } from "./types.ts";

/** Of sixty clients two thirds pay more or less well; the rest makes the work. */
const HABITS: readonly Habit[] = [
  "prompt",
  "regular",
  "prompt",
  "slow",
  "regular",
  "prompt",
  "regular",
  "prompt",
  "very_slow",
  "regular",
  "prompt",
  "slow",
];
const BROKEN = new Set([5, 24, 37, 45]);
const DOLLAR_CLIENTS = new Set([11, 12, 19]);
const WITHHOLDERS = new Set([14, 18, 32]);
/** People among PEOPLE with a business of their own: RUC 10. The others buy with their DNI. */
const TRADERS = 6;

const TERMS: Readonly<Record<string, readonly number[]>> = {
  obra: [30, 45, 30, 60],
  servicio: [15, 30, 30],
  tienda: [15, 30, 7],
  industria: [30, 45, 60],
  publico: [30, 30],
};

/** Sixty clients: 48 businesses, 6 traders with RUC 10, 6 persons with DNI. */
export function exampleClients(random: Random): ExampleClient[] {
  const businesses = BUSINESS_NAMES.map((business, index): ExampleClient => {
    const size = business.giro === "industria" ? 2 : business.giro === "obra" ? 1.6 : 1;
    return {
      input: businessInput(index, business, random),
      habit: BROKEN.has(index) ? "broken" : (HABITS[index % HABITS.length] ?? "regular"),
      frequency: random.pick([1, 2, 2, 3, 4, 6]),
      size,
      currency: DOLLAR_CLIENTS.has(index) ? "USD" : "PEN",
      buysServices: (business.giro === "obra" || business.giro === "industria") && !DOLLAR_CLIENTS.has(index),
      withholds: WITHHOLDERS.has(index),
    };
  });
  const people = PEOPLE.map((name, index): ExampleClient => {
    const isTrader = index < TRADERS;
    return {
      input: personInput(index, name, isTrader, random),
      habit: index === 3 ? "very_slow" : index === 4 ? "slow" : "prompt",
      frequency: isTrader ? 2 : 1,
      size: isTrader ? 0.7 : 0.35,
      currency: "PEN",
      buysServices: false,
      withholds: false,
    };
  });
  return [...businesses, ...people];
}

function businessInput(index: number, { name, trade, giro }: (typeof BUSINESS_NAMES)[number], random: Random): ClientInput {
  const domain = `${foldText(trade ?? shortName(name)).replaceAll(" ", "")}.example`;
  const contact = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
  const role = random.pick(ROLES);
  const termDays = random.pick(TERMS[giro] ?? [30]);
  const second = random.chance(0.25)
    ? [{ name: `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`, role: "Gerencia", phone: fictionalMobile(200 + index) }]
    : [];
  return {
    docType: "RUC",
    docNumber: fictionalRuc("company", index + 1),
    name,
    ...(trade ? { tradeName: trade } : {}),
    address: address(random),
    email: `pagos@${domain}`,
    phone: fictionalMobile(index + 1),
    preferredChannel: random.pick(["whatsapp", "whatsapp", "email", "call"] as const),
    termDays,
    creditLimitMinor: random.pick([300_000, 500_000, 800_000, 1_500_000, 2_500_000]),
    contacts: [
      {
        name: contact,
        role,
        phone: fictionalMobile(index + 1),
        email: `${foldText(contact).split(" ")[0]}@${domain}`,
        preferredChannel: "whatsapp",
      },
      ...second,
    ],
    ...(WITHHOLDERS.has(index) ? { notes: "Agente de retención: retiene 3% y entrega su comprobante." } : {}),
  };
}

function personInput(index: number, name: string, isTrader: boolean, random: Random): ClientInput {
  const phone = fictionalMobile(60 + index);
  return {
    docType: isTrader ? "RUC" : "DNI",
    docNumber: isTrader ? fictionalRuc("person", index + 1) : fictionalDni(index + 1),
    name,
    address: address(random),
    phone,
    ...(random.chance(0.5) ? { email: `${foldText(name).split(" ").slice(0, 2).join(".")}@correo.example` } : {}),
    preferredChannel: "whatsapp",
    termDays: isTrader ? 15 : 7,
    creditLimitMinor: isTrader ? 200_000 : 80_000,
    contacts: [{ name, phone, preferredChannel: "whatsapp" }],
  };
}

/** The second and third words of a business's name without its legal form: `Pichu Pichu`. */
function shortName(name: string): string {
  const words = name.replace(/ (S\.A\.C\.|E\.I\.R\.L\.|S\.R\.L\.|Ltda\.)$/, "").split(" ");
  return words.slice(words.length > 2 ? -2 : -1).join(" ");
}

function address(random: Random): string {
  return `${random.pick(STREETS)} ${random.int(101, 998)}, ${random.pick(DISTRICTS)}, Arequipa`;
}
