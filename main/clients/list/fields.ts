import type { ListField } from "../../platform/table-columns.ts";

/** What a column of a list of clients may hold, in the order in which the wizard shows it. */
const FIELDS = {
  docType: ["Tipo de documento", false],
  docNumber: ["RUC o DNI", true],
  otherDocNumber: ["DNI (si está en otra columna)", false],
  name: ["Nombre o razón social", true],
  lastName: ["Apellidos (o apellido paterno)", false],
  motherName: ["Apellido materno", false],
  tradeName: ["Nombre comercial", false],
  address: ["Dirección", false],
  email: ["Correo", false],
  phone: ["Teléfono o celular", false],
  preferredChannel: ["Canal preferido", false],
  termDays: ["Días de crédito", false],
  creditLimit: ["Línea de crédito", false],
  notes: ["Observaciones", false],
  contactName: ["Contacto", false],
  contactRole: ["Cargo del contacto", false],
  contactPhone: ["Teléfono del contacto", false],
  contactEmail: ["Correo del contacto", false],
} as const satisfies Record<string, readonly [label: string, required: boolean]>;

export type ClientField = keyof typeof FIELDS;

export const CLIENT_FIELDS = Object.keys(FIELDS) as ClientField[];

/** The columns of a list of clients as the wizard offers them. */
export const CLIENT_LIST_FIELDS: readonly ListField[] = CLIENT_FIELDS.map((field) => ({
  field,
  label: FIELDS[field][0],
  required: FIELDS[field][1],
}));

/** How the screen names a column, and the errors too. */
export function labelOf(field: ClientField): string {
  return FIELDS[field][0];
}
