import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "wouter";
import { channel as channels, type Channel } from "../../../../shared/contract/common.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import type { Measured } from "./question.ts";
import styles from "./Results.module.css";

type Props = { measured: Measured; onChannel: (channel: Channel) => void };

/** Too few to say what works best. */
const FEW = 8;

/** What to do about the figures, each line with where it leads; or why nothing can be said yet. */
export function AdviceList({ measured, onChannel }: Props) {
  const { advice, total } = measured;
  if (advice.length === 0)
    return (
      <p className={styles.few}>
        {total.sent < FEW
          ? `Hay pocos datos: con menos de ${FEW} contactos todavía no se puede decir qué funciona mejor. Estos son los números por ahora.`
          : "Por ahora ninguna diferencia es segura: puede ser casualidad. Sigue contactando y vuelve a mirar."}
      </p>
    );
  return (
    <section aria-labelledby="advice">
      <SectionTitle id="advice">Qué conviene</SectionTitle>
      <ul className={styles.advice}>
        {advice.map(({ key, text }) => (
          <li key={key}>
            <span>{text}</span>
            <Lead about={key} onChannel={onChannel} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lead({ about, onChannel }: { about: string; onChannel: Props["onChannel"] }) {
  const [kind, key] = about.split(":");
  const channel = channels.safeParse(key);
  if (kind === "channel" && channel.success)
    return (
      <button type="button" className={styles.lead} onClick={() => onChannel(channel.data)}>
        Ver solo ese canal <IconArrowRight size={14} stroke={1.6} aria-hidden="true" />
      </button>
    );
  const [to, words] =
    kind === "template"
      ? [`/plantillas?plantilla=${encodeURIComponent(key ?? "")}`, "Abrir la plantilla"]
      : ["/calendario", "Abrir el calendario"];
  return (
    <Link href={to} className={styles.lead}>
      {words} <IconArrowRight size={14} stroke={1.6} aria-hidden="true" />
    </Link>
  );
}
