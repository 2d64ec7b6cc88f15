import type { MatchClient } from "../../main/reconciliation/matching/model.ts";
import type { Random } from "./random.ts";

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
export const GIVEN =
  "Percy Rosa Juan Carlos María Elena Luis Alberto Ana Jorge Milagros Wilfredo Yolanda Edwin Nélida Julio Fiorella Raúl".split(" ");
const FOREIGN = "Acme Globex Initech Northwind Contoso Hooli Umbrella Wayne Stark Tyrell Cyberdyne Aperture Vandelay Soylent".split(" ");
const FORMS = ["S.A.C.", "S.R.L.", "E.I.R.L.", "S.A."];

/** A RUC with its right check digit. */
export function rucOf(prefix: string, serial: number): string {
  const body = prefix + String(serial).padStart(8, "0");
  const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  const check = 11 - (sum % 11);
  return body + String(check === 10 ? 0 : check === 11 ? 1 : check);
}

export function companyName(random: Random): string {
  return `${random.pick(TRADES)} ${random.pick(PROPER)} ${random.pick(TAILS)}`.trim();
}

export function personName(random: Random): string {
  return `${random.pick(SURNAMES)} ${random.pick(SURNAMES)} ${random.pick(GIVEN)} ${random.pick(GIVEN)}`;
}

/** Clients of a believable business: companies, people, some from abroad; many with words in common, some of the same name in another legal form. */
export function makeClients(random: Random, count: number): MatchClient[] {
  const clients: MatchClient[] = [];
  for (let index = 0; clients.length < count; index++) {
    const id = clients.length + 1;
    if (random.chance(0.25)) {
      const dni = String(10_000_000 + index * 7_919);
      clients.push({ id, name: personName(random), docNumber: random.chance(0.5) ? dni : rucOf("10", Number(dni)), tradeName: null });
    } else if (random.chance(0.04)) {
      const name = `${random.pick(FOREIGN)} ${random.pick(["Trading", "Holdings", "Imports", "Supplies"])} ${index % 89}`;
      clients.push({ id, name: `${name} Ltd`, docNumber: `GB${100_000_000 + index * 977}`, tradeName: null });
    } else {
      const name = companyName(random);
      const form = random.below(FORMS.length);
      clients.push({ id, name: `${name} ${FORMS[form]}`, docNumber: rucOf("20", 10_000_000 + index * 1_973), tradeName: null });
      if (random.chance(0.04))
        clients.push({
          id: id + 1,
          name: `${name} ${FORMS[(form + 1) % 4]}`,
          docNumber: rucOf("20", 30_000_000 + index * 1_973),
          tradeName: null,
        });
    }
  }
  return clients.slice(0, count);
}

/** Each client that has another of the same name, with it. */
export function namesakesOf(clients: readonly MatchClient[]): MatchClient[] {
  const bare = (client: MatchClient) => client.name.replace(/ (S\.A\.C\.|S\.R\.L\.|E\.I\.R\.L\.|S\.A\.)$/, "");
  const byName = Map.groupBy(clients, bare);
  return clients.filter((client) => (byName.get(bare(client))?.length ?? 0) > 1);
}
