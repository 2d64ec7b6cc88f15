import { ActionIcon } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import styles from "./pays.module.css";

type Props = {
  name: string;
  onEdit?: () => void;
  onForget: () => void;
  /** Just back from changing it: whoever uses the keyboard goes on from here. */
  isBack?: boolean;
};

/** Change and forget, for one thing that is known. */
export function RowButtons({ name, onEdit, onForget, isBack = false }: Props) {
  return (
    <span className={styles.buttons}>
      {onEdit && (
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={`Cambiar: ${name}`} autoFocus={isBack} onClick={onEdit}>
          <IconPencil size={15} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      )}
      <ActionIcon variant="subtle" color="gray" size={26} aria-label={`Olvidar: ${name}`} onClick={onForget}>
        <IconTrash size={15} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </span>
  );
}
