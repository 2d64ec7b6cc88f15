import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";

/** Takes a row of a table out. `label` names what goes. */
export function RemoveRow({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={26}
      aria-label={label}
      onClick={(event) => {
        keepFocusNear(event.currentTarget);
        onRemove();
      }}
    >
      <IconTrash size={15} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  );
}

/** The row is about to go: whoever uses the keyboard goes on from the next one. */
function keepFocusNear(button: HTMLElement): void {
  const row = button.closest("tr");
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  next?.querySelector("button")?.focus();
}
