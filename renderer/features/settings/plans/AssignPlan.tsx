import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./plans.module.css";

/** Gives the plan to a client, or leaves it again to how the client pays. */
export function AssignPlan({ planId, planName }: { planId: number; planName: string }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const listed = useCall("clients.listClients", { sort: "name", limit: 5000 });
  const clientId = chosen === null ? undefined : Number(chosen);
  const current = useCall("followup.planOf", { clientId: clientId ?? 1 }, { enabled: clientId !== undefined });
  const assigning = useMutationCall("followup.assignPlan");
  const assign = (to: number | null, said: string) =>
    clientId !== undefined &&
    assigning.mutate({ clientIds: [clientId], planId: to }, { onSuccess: () => toastDone(said), onError: toastError });
  const clients = listed.data?.rows ?? [];
  return (
    <section className={styles.block} aria-label="A quién le toca">
      <SectionTitle>A quién le toca</SectionTitle>
      <p className={styles.about}>Cada cliente tiene el plan de cómo paga. Aquí puedes darle otro a uno.</p>
      <div className={styles.assign}>
        <Select
          className={styles.client}
          label="Cliente"
          placeholder="Busca por nombre"
          searchable
          limit={50}
          nothingFoundMessage="No hay un cliente con ese nombre"
          data={clients.map(({ id, name, docNumber }) => ({ value: String(id), label: `${name} · ${docNumber}` }))}
          value={chosen}
          onChange={setChosen}
        />
        <Button
          variant="default"
          disabled={clientId === undefined || current.data?.planId === planId}
          loading={assigning.isPending}
          onClick={() => assign(planId, `Desde ahora sigue el plan «${planName}».`)}
        >
          Darle este plan
        </Button>
        <Button variant="subtle" disabled={clientId === undefined} onClick={() => assign(null, "Vuelve al plan de cómo paga.")}>
          Según cómo paga
        </Button>
      </div>
      {clientId !== undefined && current.data && (
        <p className={styles.quiet}>
          Ahora: {current.data.name}. {current.data.why}
        </p>
      )}
    </section>
  );
}
