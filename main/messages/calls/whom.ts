import { foldText } from "../../../shared/identifiers.ts";
import { readPhone, telLink } from "../../../shared/phones.ts";
import type { Person } from "../recipient.ts";

export type Callee = { contactId: number | null; contactName: string | null; phone: string | null };
type Known = Person & { role: string | null };

/** Posts that see the payments, in the order in which to ask for them. */
const ROLES = [/tesorer|pago/, /contab|finan/, /administ|gerent|dueñ|duen/];

/**
 * Whom to call: the person asked for; else who sees the payments, by their post; else who prefers calls; else the client's own telephone,
 * or anybody's. A number that cannot be dialled is passed over while there is another.
 */
export function chooseCallee(clientPhone: string | null, people: readonly Known[], asked?: Known): Callee {
  if (asked) return { contactId: asked.id, contactName: asked.name, phone: asked.phone ?? clientPhone };
  const reachable = people.filter(({ phone }) => phone !== null && isDialled(phone));
  const byPost = ROLES.map((post) => reachable.find(({ role }) => post.test(foldText(role ?? "")))).find((person) => person !== undefined);
  const chosen = byPost ?? reachable.find(({ preferredChannel }) => preferredChannel === "call");
  if (chosen) return of(chosen);
  if (clientPhone !== null && isDialled(clientPhone)) {
    // Lists often bring the telephone of the only person they know as the client's own.
    const theirs = reachable.find(({ phone }) => phone !== null && telLink(phone) === telLink(clientPhone));
    return theirs ? of(theirs) : { contactId: null, contactName: null, phone: clientPhone };
  }
  const [any] = reachable;
  if (any) return of(any);
  return { contactId: null, contactName: null, phone: clientPhone ?? people.find(({ phone }) => phone !== null)?.phone ?? null };
}

const of = ({ id, name, phone }: Known): Callee => ({ contactId: id, contactName: name, phone });

function isDialled(phone: string): boolean {
  const { kind } = readPhone(phone);
  return kind === "mobile" || kind === "landline" || kind === "foreign";
}
