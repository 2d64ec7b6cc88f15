import type { MatchClient } from "../../main/reconciliation/matching/model.ts";

export type Random = {
  next(): number;
  below(count: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
};

/** Random numbers that are the same for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (values) => values[below(values.length)] as (typeof values)[number],
  };
}

export const TRADES =
  "Constructora Transportes Ferretería Comercial Inversiones Distribuidora Agrícola Textiles Botica Minera Consultora Servicios Industrias Importaciones Panificadora Clínica Editorial Pesquera Logística Metalmecánica".split(
    " ",
  );
export const PROPER =
  "Andina Cóndor Misti Kuélap Sillustani Rímac Huascarán Amazonas Pachacútec Chavín Nazca Paracas Sipán Vilcanota Ampato Coropuna Titicaca Marañón Ucayali Mantaro Apurímac Tumbes Piura Moche Vicús Tarma Jauja Huanta Pisco Ilo Mollendo Camaná Chala Sechura Paita Talara Chulucanas Olmos Motupe Lambayeque".split(
    " ",
  );
const TAILS = [
  "del Sur",
  "del Norte",
  "Perú",
  "Hermanos",
  "& Asociados",
  "Express",
  "San Martín",
  "Santa Rosa",
  "El Sol",
  "Unión",
  "",
  "",
  "",
  "",
];
export const SURNAMES =
  "Quispe Mamani Flores Rodríguez Huamán Condori Sánchez García Rojas Díaz Vásquez Chávez Ramos Mendoza Ccori Apaza Paredes Salazar Córdova Núñez Ñahui Campos Torres Gutiérrez".split(
    " ",
  );
const GIVEN = "Percy Rosa Juan Carlos María Elena Luis Alberto Ana Jorge Milagros Wilfredo Yolanda Edwin Nélida Julio Fiorella Raúl".split(
  " ",
);

/** A RUC with its right check digit. */
export function rucOf(prefix: string, serial: number): string {
  const body = prefix + String(serial).padStart(8, "0");
  const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  const check = 11 - (sum % 11);
  return body + String(check === 10 ? 0 : check === 11 ? 1 : check);
}

/** Clients of a believable business: companies and people, many with words in common, some namesakes. */
export function makeClients(random: Random, count: number): MatchClient[] {
  return Array.from({ length: count }, (_, index) => {
    if (random.chance(0.25)) {
      const name = `${random.pick(SURNAMES)} ${random.pick(SURNAMES)} ${random.pick(GIVEN)} ${random.pick(GIVEN)}`;
      const dni = String(10_000_000 + index * 7_919);
      return { id: index + 1, name, docNumber: random.chance(0.5) ? dni : rucOf("10", Number(dni)), tradeName: null };
    }
    const name = `${random.pick(TRADES)} ${random.pick(PROPER)} ${random.pick(TAILS)}`.trim();
    const form = random.pick(["S.A.C.", "S.R.L.", "E.I.R.L.", "S.A."]);
    return { id: index + 1, name: `${name} ${form}`, docNumber: rucOf("20", 10_000_000 + index * 1_973), tradeName: null };
  });
}
