import { Button, Input } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { chooseFiles } from "../../../ui/choose-files.ts";
import styles from "./ChosenFile.module.css";

type Props = {
  label: string;
  description: string;
  error?: string | undefined;
  file: File | undefined;
  isFirst?: boolean;
  onChange: (file: File) => void;
};

/** One file that the user chooses with the system's chooser. */
export function ChosenFile({ label, description, error, file, isFirst = false, onChange }: Props) {
  return (
    <Input.Wrapper label={label} labelElement="div" description={description} error={error}>
      <div className={styles.file}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPaperclip size={14} aria-hidden />}
          data-autofocus={isFirst || undefined}
          onClick={() => void chooseFiles().then(([chosen]) => chosen && onChange(chosen))}
        >
          {file ? "Cambiar archivo" : "Elegir archivo"}
        </Button>
        {file && <span className={styles.name}>{file.name}</span>}
      </div>
    </Input.Wrapper>
  );
}
