import { Button, Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useReturnFocus } from "./use-return-focus.ts";

type Props = {
  title: string;
  children: ReactNode;
  /** The verb of the button: "Anular factura", never "OK". */
  confirmLabel: string;
  isDestructive?: boolean;
  isBusy?: boolean;
  /** False while an answer that it needs is missing. */
  isReady?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks before something that is hard to take back. Render it only while it is asking. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  isDestructive = false,
  isBusy = false,
  isReady = true,
  onConfirm,
  onCancel,
}: Props) {
  useReturnFocus();
  return (
    <Modal opened onClose={onCancel} title={title}>
      <div>{children}</div>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onCancel} data-autofocus>
          No, volver
        </Button>
        <Button {...(isDestructive ? { color: "red" } : {})} loading={isBusy} disabled={!isReady} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
