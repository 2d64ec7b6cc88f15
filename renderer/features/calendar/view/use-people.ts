import { useCall } from "../../../ui/calls.ts";
import { recall } from "../../../ui/memory.ts";

/** Under which name this computer remembers which person of the office sits at it. */
const ME = "cuentas.me";

/** The people of the office, and which of them sits here, if that was said. */
export function usePeople() {
  const people = useCall("settings.listPeople", {}).data?.people ?? [];
  const remembered = Number(recall(ME));
  return { people, me: people.find(({ id }) => id === remembered) };
}

/** Who looks after something, by name. */
export function usePersonName(id: number | null): string | undefined {
  return usePeople().people.find((person) => person.id === id)?.name;
}
