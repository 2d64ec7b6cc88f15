import { useDebouncedValue } from "@mantine/hooks";
import type { Channel } from "../../../shared/contract/common.ts";
import type { TextFinding } from "../../../shared/contract/followup-guard.ts";
import { useCall } from "../calls.ts";

const PAUSE_MS = 250;

/** What a message to a client may not say, asked while it is typed; those of a former text that are no longer in their place are left out. */
export function useLint(text: string, clientId: number, channel: Channel = "whatsapp"): readonly TextFinding[] {
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const { data } = useCall("followup.lintText", { text: asked, channel, clientId }, { keepPrevious: true });
  return (data?.findings ?? []).filter(({ from, to, phrase }) => text.slice(from, to) === phrase);
}
