import { Button } from "@mantine/core";
import { formatLongDate } from "../../../shared/dates.ts";
import styles from "./ContactPanel.module.css";
import { DayAndHour } from "./DayAndHour.tsx";
import { nextContactDay } from "./next-day.ts";
import type { ContactDraft } from "./use-contact-draft.ts";

/** When it is tried again, and the way to choose another day. Nothing where nothing follows. */
export function NextTime({ draft, todayOn }: { draft: ContactDraft; todayOn: string }) {
  const { outcome, when, setWhen } = draft;
  if (when)
    return (
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.canSave) draft.save();
        }}
      >
        <DayAndHour label="Cuándo se le vuelve a buscar" when={when} onChange={setWhen} autoFocus />
        {/* Enter in a field saves, as the button at the foot does. */}
        <button type="submit" hidden />
      </form>
    );
  if (outcome !== "no_answer" && outcome !== "talked") return null;
  const on = nextContactDay(todayOn);
  return (
    <p className={styles.again}>
      {outcome === "no_answer" ? `Se vuelve a intentar el ${formatLongDate(on)}, a otra hora.` : "Queda anotado, sin otro paso."}
      <Button variant="subtle" size="compact-xs" onClick={() => setWhen({ on, minutes: null })}>
        {outcome === "no_answer" ? "Cambiar el día" : "Seguir otro día"}
      </Button>
    </p>
  );
}
