import { useCall } from "../../../ui/calls.ts";
import { recallMe } from "../../../ui/me.ts";

/** The people of the office, and which of them sits here, if that was said. */
export function usePeople() {
  const people = useCall("settings.listPeople", {}).data?.people ?? [];
  const mine = recallMe();
  return { people, me: people.find(({ id }) => id === mine) };
}

/** Who looks after something, by name. */
export function usePersonName(id: number | null): string | undefined {
  return usePeople().people.find((person) => person.id === id)?.name;
}
