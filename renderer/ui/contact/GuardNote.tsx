import { TextInput } from "@mantine/core";
import { RefusalNote } from "../guard/RefusalNote.tsx";
import type { GuardAnswer } from "./use-guard.ts";

/** Why it is better not to contact the client now, with the place for a reason where the rules are the house's own. */
export function GuardNote({ guard }: { guard: GuardAnswer }) {
  if (guard.reasons.length === 0) return null;
  return (
    <RefusalNote reasons={guard.reasons} nextAllowedAt={guard.nextAllowedAt} title="Ahora no conviene contactarlo">
      {guard.yields ? (
        <TextInput
          mt={8}
          label="¿Por qué lo contactas de todos modos?"
          description="Queda anotado en su historial."
          value={guard.reason}
          maxLength={300}
          onChange={(event) => guard.setReason(event.currentTarget.value)}
        />
      ) : (
        <p>Si fue el cliente quien te buscó, elige «Me buscó el cliente» y anótalo.</p>
      )}
    </RefusalNote>
  );
}
