import { TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "./ConfirmDialog.tsx";

type Props = {
  title: string;
  confirmLabel: string;
  /** What it does. */
  children: ReactNode;
  placeholder: string;
  /** The reason when none is written; absent: one must be. */
  usual?: string;
  isBusy: boolean;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
};

const LEAST = 3;

/** Asks why before something that was agreed or said stops counting. Render it only while it is asking. */
export function ReasonDialog({ placeholder, usual, children, onConfirm, ...dialog }: Props) {
  const [reason, setReason] = useState("");
  const said = reason.trim();
  const isShort = said.length > 0 && said.length < LEAST;
  return (
    <ConfirmDialog
      {...dialog}
      isDestructive
      isReady={!isShort && (said !== "" || usual !== undefined)}
      onConfirm={() => onConfirm(said || (usual ?? ""))}
    >
      {children}
      <TextInput
        mt="md"
        label="Motivo"
        placeholder={placeholder}
        value={reason}
        error={isShort ? "Escribe al menos tres letras" : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={300}
      />
    </ConfirmDialog>
  );
}
