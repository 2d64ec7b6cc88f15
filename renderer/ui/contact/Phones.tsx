import { IconMail, IconPhone } from "@tabler/icons-react";
import { Link } from "wouter";
import { formatMobile, parseMobile } from "../../../shared/identifiers.ts";
import { telLink } from "../../../shared/phones.ts";
import { useCall } from "../calls.ts";
import { useOutsideLink } from "../open-outside.ts";
import styles from "./ContactPanel.module.css";

type Way = { name: string; at: string };

type PhonesProps = {
  clientId: number;
  known: string | null;
  /** The one to call at, before the others. */
  first?: string | null | undefined;
};

/** The telephones of a client and of its people, each to call at. */
export function Phones({ clientId, known, first }: PhonesProps) {
  const client = useCall("clients.getClient", { id: clientId });
  const openOutside = useOutsideLink();
  const ways = waysOf(client.data?.contacts.map((one) => ({ ...one, at: one.phone })) ?? [], client.data?.phone ?? known, "Central");
  if (ways.length === 0) return <Missing clientId={clientId}>No hay un teléfono anotado.</Missing>;
  const ordered = [...ways.filter(({ at }) => at === first), ...ways.filter(({ at }) => at !== first)];
  return (
    <ul className={styles.ways}>
      {ordered.map(({ name, at }, place) => (
        <li key={at + name}>
          <Dialled at={at} isQuiet={first !== undefined && place > 0} onClick={openOutside} />
          <span className={styles.person}>{name}</span>
        </li>
      ))}
    </ul>
  );
}

type DialledProps = { at: string; isQuiet: boolean; onClick: ReturnType<typeof useOutsideLink> };

/** A number that is dialled where it is one; as it is written where it is not. */
function Dialled({ at, isQuiet, onClick }: DialledProps) {
  const url = telLink(at);
  const words = (
    <>
      <IconPhone size={16} stroke={1.6} aria-hidden="true" />
      {phoneText(at)}
    </>
  );
  const looks = isQuiet ? styles.otherWay : styles.way;
  if (url === undefined) return <span className={looks}>{words}</span>;
  return (
    <a href={url} className={looks} onClick={onClick}>
      {words}
    </a>
  );
}

/** The addresses to write an e-mail to. */
export function Emails({ clientId }: { clientId: number }) {
  const client = useCall("clients.getClient", { id: clientId });
  const openOutside = useOutsideLink();
  const ways = waysOf(client.data?.contacts.map((one) => ({ ...one, at: one.email })) ?? [], client.data?.email ?? null, "Empresa");
  if (!client.data) return null;
  if (ways.length === 0) return <Missing clientId={clientId}>No hay un correo anotado.</Missing>;
  return (
    <ul className={styles.ways}>
      {ways.map(({ name, at }) => (
        <li key={at + name}>
          <a href={`mailto:${encodeURIComponent(at)}`} className={styles.mail} onClick={openOutside}>
            <IconMail size={16} stroke={1.6} aria-hidden="true" />
            {at}
          </a>
          <span className={styles.person}>{name}</span>
        </li>
      ))}
    </ul>
  );
}

/** Where a client is visited. */
export function Address({ clientId }: { clientId: number }) {
  const client = useCall("clients.getClient", { id: clientId });
  if (!client.data) return null;
  if (!client.data.address) return <Missing clientId={clientId}>No hay una dirección anotada.</Missing>;
  return <p className={styles.about}>{client.data.address}</p>;
}

function Missing({ clientId, children }: { clientId: number; children: string }) {
  return (
    <p className={styles.warn}>
      {children} <Link href={`/clientes/${clientId}?editar=1`}>Anótalo en su ficha</Link>.
    </p>
  );
}

function waysOf(people: readonly { name: string; role: string | null; at: string | null }[], main: string | null, mainName: string): Way[] {
  const ways = people.flatMap(({ name, role, at }) => (at ? [{ name: [name, role].filter(Boolean).join(", "), at }] : []));
  if (main && !ways.some(({ at }) => at === main)) ways.push({ name: ways.length === 0 ? "" : mainName, at: main });
  return ways;
}

export function phoneText(phone: string): string {
  const mobile = parseMobile(phone);
  return mobile ? formatMobile(mobile) : phone;
}
