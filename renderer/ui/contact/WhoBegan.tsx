import { SegmentedControl } from "@mantine/core";
import styles from "./ContactPanel.module.css";
import type { NotedChannel } from "./target.ts";
import type { ContactDraft } from "./use-contact-draft.ts";

const BEGAN: Readonly<Record<NotedChannel, string>> = { call: "Lo llamé", visit: "Lo visité", email: "Le escribí", sms: "Le escribí" };

/** Whether the business or the client began it. */
export function WhoBegan({ draft, channel }: { draft: ContactDraft; channel: NotedChannel }) {
  return (
    <SegmentedControl
      className={styles.who ?? ""}
      size="xs"
      aria-label="Quién empezó"
      data={[
        { value: "out", label: BEGAN[channel] },
        { value: "in", label: channel === "call" ? "Me llamó" : "Me buscó" },
      ]}
      value={draft.direction}
      onChange={(value) => draft.setDirection(value === "in" ? "in" : "out")}
    />
  );
}
