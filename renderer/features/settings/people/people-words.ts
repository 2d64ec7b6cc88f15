import type { Person } from "../../../../shared/contract/settings-people.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";

export const ROLES: readonly { value: Person["role"]; label: string }[] = [
  { value: "owner", label: "Dueño" },
  { value: "clerk", label: "Asistente" },
  { value: "accountant", label: "Contador" },
];

export function roleLabel(role: Person["role"]): string {
  return ROLES.find(({ value }) => value === role)?.label ?? role;
}

/** In how many steps of the plans a person stands: to do them, or to take them over. */
export function countSteps(plans: OutputOf<"followup.listPlans">["plans"], personId: number): number {
  return plans.flatMap(({ steps }) => steps).filter((step) => step.personId === personId || step.escalate?.toPersonId === personId).length;
}

/** What waits for anybody once a person is taken out. */
export function sayLeft(clients: number, steps: number): string {
  const parts = [
    clients === 0 ? "" : clients === 1 ? "1 cliente" : `${clients} clientes`,
    steps === 0 ? "" : steps === 1 ? "1 paso de tus planes" : `${steps} pasos de tus planes`,
  ].filter(Boolean);
  if (parts.length === 0) return "No tiene clientes ni pasos a su cargo. Lo que hizo queda en la historia.";
  const isOne = clients + steps === 1;
  return `${parts.join(" y ")} ${isOne ? "queda" : "quedan"} sin responsable, para cualquiera de la oficina. Lo que hizo queda en la historia.`;
}
