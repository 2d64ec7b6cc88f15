import { Link } from "wouter";
import { formatShortDate } from "../../../../shared/dates.ts";
import { useCall } from "../../../ui/calls.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import styles from "./detail.module.css";

const SAID = ["whatsapp", "sms", "call", "visit", "email", "letter", "note", "promise", "dispute", "payment_plan", "offer"];
const SHOWN = 4;

/** What was said with the client since the document was issued, newest first. */
export function Conversation({ clientId, sinceOn }: { clientId: number; sinceOn: string }) {
  const timeline = useCall("clients.getTimeline", { clientId, limit: 200 }, { keepPrevious: true });
  const said = (timeline.data?.entries ?? []).filter((entry) => SAID.includes(entry.kind) && entry.on >= sinceOn);
  if (said.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionTitle>Conversación</SectionTitle>
      <ul className={styles.said}>
        {said.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>
            <strong>
              {formatShortDate(entry.on)} {entry.title}
            </strong>{" "}
            {shorten(entry.text)}
            {entry.state && <span className={styles.small}> · {entry.state}</span>}
          </li>
        ))}
      </ul>
      <Link href={`/clientes/${clientId}`} className={styles.link}>
        {said.length > SHOWN ? `Ver los ${said.length} mensajes` : "Ver todo con este cliente"}
      </Link>
    </section>
  );
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 180 ? `${line.slice(0, 178).trimEnd()}…` : line;
}
