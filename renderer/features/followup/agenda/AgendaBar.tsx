import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useCaller } from "../../../ui/calls.ts";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { saveText } from "../../../ui/save-text.ts";
import { toastError } from "../../../ui/toast.ts";
import styles from "./Agenda.module.css";
import { AgendaPaper } from "./AgendaPaper.tsx";
import { asCsv, LINE_TITLES, lineOf } from "./agenda-words.ts";
import type { Agenda } from "./agenda.ts";
import { recallMe, rememberMe, type Whose } from "./whose.ts";

type Props = { agenda: Agenda; whose: Whose; onWhose: (whose: Whose) => void };

/** Whose part is shown, and the list on paper or in a file. */
export function AgendaBar({ agenda, whose, onWhose }: Props) {
  const [printed, setPrinted] = useState<Agenda>();
  const call = useCaller();
  const names = namesOf(agenda.workload);
  // All of it, also what is not on the screen yet.
  const readAll = () => call("followup.getAgenda", { limit: 500, ...(whose === "all" ? {} : { person: whose }) });
  const print = () => readAll().then(setPrinted, toastError);
  const save = async () => {
    try {
      const all = await readAll();
      const lines = [LINE_TITLES, ...all.items.map((item) => lineOf(item, names, all.todayOn))];
      saveText(`agenda-${all.todayOn}.csv`, "text/csv", asCsv(lines));
    } catch (error) {
      toastError(error);
    }
  };
  const nobody = agenda.workload.find(({ personId }) => personId === null)?.waiting ?? 0;
  return (
    <div className={styles.bar}>
      <FilterChip isOn={whose === "all"} aria-pressed={whose === "all"} onClick={() => onWhose("all")}>
        Todas
      </FilterChip>
      <Mine workload={agenda.workload} whose={whose} onWhose={onWhose} />
      <FilterChip isOn={whose === "nobody"} aria-pressed={whose === "nobody"} onClick={() => onWhose("nobody")}>
        {`De nadie${nobody > 0 ? ` (${nobody})` : ""}`}
      </FilterChip>
      <span className={styles.space} />
      <Button variant="subtle" size="compact-sm" onClick={() => void print()} disabled={agenda.items.length === 0}>
        Imprimir
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => void save()} disabled={agenda.items.length === 0}>
        Exportar
      </Button>
      {printed && <AgendaPaper agenda={printed} whose={whose} names={names} onDone={() => setPrinted(undefined)} />}
    </div>
  );
}

export function namesOf(workload: Agenda["workload"]): Map<number | null, string> {
  return new Map(workload.map(({ personId, name }) => [personId, name]));
}

/** What waits for who sits at this computer: they say once who they are. */
function Mine({ workload, whose, onWhose }: { workload: Agenda["workload"]; whose: Whose; onWhose: (whose: Whose) => void }) {
  const [me, setMe] = useState(recallMe);
  const people = workload.flatMap(({ personId, name }) => (personId === null ? [] : [{ id: personId, name }]));
  const known = people.find(({ id }) => id === me);
  const choose = (id: number) => {
    rememberMe(id);
    setMe(id);
    onWhose(id);
  };
  return (
    <Menu>
      <Menu.Target>
        <FilterChip isOn={known !== undefined && whose === known.id}>{known ? `Mías: ${known.name}` : "Mías"}</FilterChip>
      </Menu.Target>
      <Menu.Dropdown>
        {known && whose !== known.id && <Menu.Item onClick={() => onWhose(known.id)}>Ver las de {known.name}</Menu.Item>}
        <Menu.Label>{known ? "Soy otra persona" : people.length > 0 ? "¿Quién eres?" : "Aún no hay personas en la oficina"}</Menu.Label>
        {people
          .filter(({ id }) => id !== known?.id)
          .map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => choose(id)}>
              {name}
            </Menu.Item>
          ))}
        <Menu.Item component={Link} href="/ajustes?seccion=personas">
          Personas de la oficina
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
