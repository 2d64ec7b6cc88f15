import type { ReactNode } from "react";
import type { Client } from "../../../../shared/contract/clients.ts";
import { formatMobile, parseMobile } from "../../../../shared/identifiers.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { CHANNEL_NAMES } from "../../../../shared/channel-names.ts";
import styles from "./page.module.css";

/** The person or company: numbers, people, channel, terms, credit, notes. */
export function WhoTheyAre({ client, onEdit }: { client: Client; onEdit: () => void }) {
  return (
    <section className={styles.who}>
      <div className={styles.heading}>
        <SectionTitle>Quién es</SectionTitle>
        <button type="button" className={styles.link} onClick={onEdit}>
          Editar
        </button>
      </div>
      <dl className={styles.facts}>
        <Fact name={client.docType === "OTHER" ? "Documento" : client.docType === "PASSPORT" ? "Pasaporte" : client.docType}>
          {client.docNumber}
        </Fact>
        {client.tradeName && <Fact name="Comercial">{client.tradeName}</Fact>}
        <Fact name="Celular">{client.phone ? phoneText(client.phone) : missing}</Fact>
        <Fact name="Correo">{client.email || missing}</Fact>
        {client.preferredChannel && <Fact name="Prefiere">{CHANNEL_NAMES[client.preferredChannel]}</Fact>}
        {client.address && <Fact name="Dirección">{client.address}</Fact>}
        <Fact name="Plazo">{termText(client.termDays)}</Fact>
        {client.segment && <Fact name="Segmento">{client.segment}</Fact>}
        {client.personId !== null && (
          <Fact name="Responsable">
            <Responsible personId={client.personId} />
          </Fact>
        )}
      </dl>
      {client.warnings.map((warning) => (
        <p key={warning.code} className={styles.warning}>
          {warning.message}
        </p>
      ))}
      {client.contacts.length > 0 && <People client={client} />}
      <Credit client={client} />
      {client.notes.trim() && (
        <>
          <SectionTitle>Notas</SectionTitle>
          <p className={styles.notes}>{client.notes}</p>
        </>
      )}
    </section>
  );
}

const missing = <span className={styles.quiet}>sin anotar</span>;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Responsible({ personId }: { personId: number }) {
  return useCall("settings.listPeople", {}).data?.people.find(({ id }) => id === personId)?.name ?? "…";
}

function phoneText(phone: string): string {
  const mobile = parseMobile(phone);
  return mobile ? formatMobile(mobile) : phone;
}

function termText(termDays: number | null): string {
  if (termDays === null || termDays === 0) return "al contado";
  return termDays === 1 ? "1 día" : `${termDays} días`;
}

function People({ client }: { client: Client }) {
  return (
    <>
      <SectionTitle>Personas</SectionTitle>
      <ul className={styles.people}>
        {client.contacts.map((contact) => (
          <li key={contact.id}>
            <div>
              <strong>{contact.name}</strong>
              {contact.role && <span className={styles.quiet}>, {contact.role}</span>}
            </div>
            <div className={styles.quiet}>
              {[
                contact.phone && phoneText(contact.phone),
                contact.email,
                contact.preferredChannel && `prefiere ${CHANNEL_NAMES[contact.preferredChannel]}`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Credit({ client }: { client: Client }) {
  const limit = client.creditLimitMinor ?? 0;
  if (limit === 0) return null;
  const open = client.balances.find((balance) => balance.currency === "PEN")?.openMinor ?? 0;
  const used = Math.round((100 * open) / limit);
  return (
    <>
      <SectionTitle>Crédito</SectionTitle>
      <dl className={styles.facts}>
        <Fact name="Límite">{formatMoney(limit, "PEN")}</Fact>
        <Fact name="Usado">
          <span className={used > 100 ? styles.wrong : undefined}>{used} %</span>
        </Fact>
      </dl>
      <div className={styles.meter} role="img" aria-label={`Usa el ${used} % de su límite`}>
        <span style={{ width: `${Math.min(100, used)}%` }} data-over={used > 100 || undefined} />
      </div>
    </>
  );
}
