import { Button } from "@mantine/core";
import type { AgendaItem } from "../../../../shared/contract/followup-agenda.ts";
import type { RoundChannel } from "../../../ui/round/round.ts";

type Props = { items: readonly AgendaItem[]; onStart: (channel: RoundChannel) => void };

/** The messages of today one after another, where there is more than one to write. */
export function RoundActions({ items, onStart }: Props) {
  const of = (channel: RoundChannel) => new Set(items.filter((item) => item.channel === channel).map(({ clientId }) => clientId)).size;
  const [whatsapp, sms] = [of("whatsapp"), of("sms")];
  return (
    <>
      {sms > 1 && (
        <Button variant="default" onClick={() => onStart("sms")}>
          Ronda de SMS ({sms})
        </Button>
      )}
      {whatsapp > 1 && <Button onClick={() => onStart("whatsapp")}>Ronda de WhatsApp ({whatsapp})</Button>}
    </>
  );
}
