import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDate, limaDate, limaMinutes } from "../../../../shared/dates.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { timeText } from "../view/words.ts";
import styles from "./panel.module.css";

/** Where the calendar is kept up to date outside the program, and how to see it from a telephone. */
export function FilePanel({ onClose }: { onClose: () => void }) {
  const kept = useCall("followup.getCalendarFile", {});
  return (
    <SidePanel
      title="Verlo en otro calendario"
      subtitle="Google Calendar, Outlook o tu celular, con un archivo que se mantiene al día."
      onClose={onClose}
      width={480}
    >
      {kept.error && <ErrorState error={kept.error} onRetry={() => void kept.refetch()} />}
      {kept.data && (kept.data.path === null ? <ChooseFolder /> : <KeptFile {...kept.data} path={kept.data.path} />)}
      <How />
    </SidePanel>
  );
}

function ChooseFolder() {
  const [folder, setFolder] = useState("");
  const setting = useMutationCall("followup.setCalendarFile");
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setting.mutate({ folder: folder.trim() }, { onSuccess: () => toastDone("El calendario se mantiene al día en esa carpeta.") });
      }}
    >
      <TextInput
        label="Carpeta donde guardarlo"
        description="Una que OneDrive, Google Drive o Dropbox ya sincronice en esta computadora. Cópiala del Explorador de archivos."
        placeholder="C:\Users\Ana\OneDrive\Cobranza"
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
        error={setting.error?.message}
        data-autofocus
      />
      <div>
        <Button type="submit" loading={setting.isPending} disabled={folder.trim() === ""}>
          Mantener el calendario ahí
        </Button>
      </div>
    </form>
  );
}

function KeptFile({ path, writtenAt, problem }: { path: string; writtenAt: string | null; problem: string | null }) {
  const setting = useMutationCall("followup.setCalendarFile");
  const writing = useMutationCall("followup.writeCalendarFile");
  return (
    <>
      <p className={styles.path}>{path}</p>
      {writtenAt && (
        <p className={styles.note}>
          Cambió por última vez el {formatDate(limaDate(writtenAt))} a las {timeText(limaMinutes(writtenAt))}. Se revisa cada 15 minutos
          mientras el programa esté abierto.
        </p>
      )}
      {problem && (
        <p className={styles.warn} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.moving} style={{ marginBottom: 16 }}>
        <Button
          variant="default"
          style={{ marginTop: 0 }}
          loading={writing.isPending}
          onClick={() =>
            writing.mutate(
              {},
              {
                onSuccess: ({ written }) => toastDone(written ? "El calendario se actualizó." : "No había nada que cambiar."),
                onError: toastError,
              },
            )
          }
        >
          Actualizar ahora
        </Button>
        <Button
          variant="default"
          style={{ marginTop: 0 }}
          loading={setting.isPending}
          onClick={() =>
            setting.mutate(
              { folder: null },
              { onSuccess: () => toastDone("Ya no se actualiza. El archivo sigue en su carpeta."), onError: toastError },
            )
          }
        >
          Dejar de actualizarlo
        </Button>
      </div>
    </>
  );
}

function How() {
  return (
    <section className={styles.part}>
      <SectionTitle>Cómo verlo desde fuera</SectionTitle>
      <ul className={styles.how}>
        <li>
          <b>En esta computadora.</b> Abre el archivo con Outlook, Thunderbird o el calendario del sistema. Si tu calendario permite
          suscribirse a un archivo, se actualiza solo.
        </li>
        <li>
          <b>En el celular o en Google Calendar.</b> Comparte el archivo desde OneDrive, Drive o Dropbox con un enlace público de descarga
          directa y agrégalo como «suscripción por URL». No todos los enlaces sirven: si el calendario no lo acepta, importa el archivo.
          Google puede tardar hasta un día en ver los cambios.
        </li>
        <li>
          <b>Una sola vez.</b> En «Más acciones», exporta el .ics e impórtalo. Es una foto: no cambia después.
        </li>
        <li>
          <b>Lleva nombres de clientes e importes.</b> Quien tenga el enlace los puede leer: compártelo solo con tu equipo. Cuentas Claras
          no usa ningún servidor propio, y lo que cambies en el otro calendario no vuelve aquí.
        </li>
      </ul>
    </section>
  );
}
