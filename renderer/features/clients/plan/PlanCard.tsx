import { Button, Menu } from "@mantine/core";
import { Link } from "wouter";
import type { Client } from "../../../../shared/contract/clients.ts";
import type { Channel } from "../../../../shared/contract/common.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./plan.module.css";

type PlanOf = OutputOf<"followup.planOf">;

const RISK_WORDS: Readonly<Record<PlanOf["risk"], string>> = { low: "Riesgo bajo", medium: "Riesgo medio", high: "Riesgo alto" };

/** The plan that a client follows and why, what it brings next, and how likely the client is to pay late. */
export function PlanCard({ client }: { client: Client }) {
  const plan = useCall("followup.planOf", { clientId: client.id }).data;
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  if (!plan) return null;
  return (
    <section aria-labelledby="cliente-plan">
      <SectionTitle id="cliente-plan">Plan de cobranza</SectionTitle>
      <div className={styles.card}>
        <div className={styles.name}>{plan.name}</div>
        <p className={styles.why}>{plan.why}</p>
        <p className={styles.next}>{sayNext(plan.next, todayOn)}</p>
        <p className={styles.risk} data-risk={plan.risk}>
          <RiskMark risk={plan.risk} />
          <span>
            <strong>{RISK_WORDS[plan.risk]}.</strong> {plan.riskWhy}
          </span>
        </p>
        <div className={styles.actions}>
          <ChangePlan clientId={client.id} plan={plan} />
          <Link className={styles.link} href={`/ajustes?seccion=planes&plan=${plan.planId}`}>
            Ver sus pasos
          </Link>
        </div>
      </div>
    </section>
  );
}

const CHANNELS: Readonly<Record<Channel, string>> = {
  whatsapp: "un WhatsApp",
  sms: "un SMS",
  email: "un correo",
  call: "una llamada",
  visit: "una visita",
  letter: "una carta",
};

function sayNext(next: PlanOf["next"], todayOn: string | undefined): string {
  if (!next) return "No le toca ningún paso por ahora.";
  return `Lo próximo: ${CHANNELS[next.channel]}, ${next.on === todayOn ? "hoy" : `el ${formatDate(next.on)}`}.`;
}

/** One, two or three bars: told by shape, not by colour alone. */
function RiskMark({ risk }: { risk: PlanOf["risk"] }) {
  const bars = risk === "low" ? 1 : risk === "medium" ? 2 : 3;
  return (
    <span className={styles.mark} aria-hidden="true">
      {[1, 2, 3].map((bar) => (
        <span key={bar} data-on={bar <= bars || undefined} />
      ))}
    </span>
  );
}

function ChangePlan({ clientId, plan }: { clientId: number; plan: PlanOf }) {
  const plans = useCall("followup.listPlans", {}).data?.plans ?? [];
  const assigning = useMutationCall("followup.assignPlan");
  const assign = (planId: number | null, said: string) =>
    assigning.mutate({ clientIds: [clientId], planId }, { onSuccess: () => toastDone(said), onError: toastError });
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-md" variant="default" loading={assigning.isPending}>
          Cambiar plan
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {plans
          .filter(({ id }) => id !== plan.planId || !plan.isOwn)
          .map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => assign(id, `Desde ahora sigue el plan «${name}».`)}>
              {id === plan.planId ? `Dejarlo siempre en ${name}` : name}
            </Menu.Item>
          ))}
        {plan.isOwn && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => assign(null, "Vuelve al plan que le toca por tus reglas o por cómo paga.")}>
              Volver al automático
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
