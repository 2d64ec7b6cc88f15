import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { filesToPaths } from "../../../client.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { chooseFiles } from "../../../ui/choose-files.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { explainError } from "../../../ui/explain-error.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone } from "../../../ui/toast.ts";
import styles from "./Pictures.module.css";

type Picture = OutputOf<"settings.getPictures">["pictures"][number];

const KINDS: readonly { name: Picture["name"]; title: string; about: string }[] = [
  { name: "logo", title: "Logo", about: "Va en el membrete de tus cartas, estados de cuenta y correos." },
  { name: "qr-yape", title: "QR de Yape", about: "El que te da la app. Va en las cartas, junto a tus cuentas." },
  { name: "qr-plin", title: "QR de Plin", about: "Se usa cuando no hay uno de Yape." },
];

/** The company's pictures: each with its preview, to be put, replaced or taken away. */
export function PicturesSection() {
  const answer = useCall("settings.getPictures", {});
  if (answer.error) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  return (
    <section className={styles.section} aria-label="Logo y códigos QR">
      <SectionTitle>Logo y códigos QR</SectionTitle>
      <ul className={styles.pictures}>
        {KINDS.map((kind) => (
          <PictureRow key={kind.name} {...kind} picture={answer.data?.pictures.find(({ name }) => name === kind.name)} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = (typeof KINDS)[number] & { picture: Picture | undefined };

function PictureRow({ name, title, about, picture }: RowProps) {
  const saving = useMutationCall("settings.setPicture");
  const [refusal, setRefusal] = useState<string>();
  const choose = async () => {
    const [file] = await chooseFiles();
    if (!file) return;
    setRefusal(undefined);
    try {
      const { paths, refused } = await filesToPaths([file]);
      const [problem] = refused;
      if (problem) throw problem.error;
      await saving.mutateAsync({ name, path: paths[0] ?? "" });
      toastDone(`${title} guardado.`);
    } catch (error) {
      setRefusal(explainError(error).text);
    }
  };
  const remove = () =>
    saving.mutate(
      { name, path: null },
      { onSuccess: () => setRefusal(undefined), onError: (error) => setRefusal(explainError(error).text) },
    );
  return (
    <li className={styles.picture}>
      <div className={styles.frame}>
        {picture ? (
          <img src={`data:${picture.mime};base64,${picture.dataBase64}`} alt={`${title} actual`} />
        ) : (
          <span className={styles.none}>Sin imagen</span>
        )}
      </div>
      <div className={styles.about}>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.quiet}>{about}</p>
        <p className={styles.quiet}>{picture ? `${picture.width} × ${picture.height} píxeles` : "PNG o JPG, hasta 2 MB."}</p>
        {refusal && (
          <p className={styles.refusal} role="alert">
            {refusal}
          </p>
        )}
        <div className={styles.actions}>
          <Button size="compact-sm" variant="default" loading={saving.isPending} onClick={() => void choose()}>
            {picture ? "Reemplazar" : "Elegir imagen"}
            <span className="visually-hidden"> de {title}</span>
          </Button>
          {picture && (
            <Button size="compact-sm" variant="subtle" color="gray" disabled={saving.isPending} onClick={remove}>
              Quitar<span className="visually-hidden"> {title}</span>
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
