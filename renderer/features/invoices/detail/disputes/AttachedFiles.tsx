import { Button, Input } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { chooseFiles } from "../../../../ui/choose-files.ts";
import { refuseFiles } from "./dispute-draft.ts";
import styles from "./disputes.module.css";

type Props = { files: readonly File[]; onChange: (files: File[]) => void };

/** The files that go with a dispute, chosen one or several at a time. */
export function AttachedFiles({ files, onChange }: Props) {
  const [refusal, setRefusal] = useState<string>();
  const add = async () => {
    const chosen = (await chooseFiles()).filter((file) => !files.some((one) => keyOf(one) === keyOf(file)));
    const refused = refuseFiles(files, chosen);
    setRefusal(refused);
    if (!refused) onChange([...files, ...chosen]);
  };
  return (
    <Input.Wrapper
      label="Pruebas"
      labelElement="div"
      description="Fotos, guías, correos o contratos, hasta 20 MB cada uno. Se guardan con tus datos."
      error={refusal}
    >
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file, index) => (
            <li key={keyOf(file)}>
              <span className={styles.name}>{file.name}</span>
              <button
                type="button"
                className={styles.close}
                onClick={() => onChange(files.filter((_, at) => at !== index))}
                aria-label={`Quitar ${file.name}`}
              >
                Quitar
              </button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button variant="default" size="xs" mt={6} leftSection={<IconPaperclip size={14} aria-hidden />} onClick={() => void add()}>
          Adjuntar archivos
        </Button>
      </div>
    </Input.Wrapper>
  );
}

/** The same for a file that is chosen again. */
function keyOf({ name, size, lastModified }: File): string {
  return `${name}/${size}/${lastModified}`;
}
