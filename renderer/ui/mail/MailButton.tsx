import { Button, type ButtonProps } from "@mantine/core";
import { useState } from "react";
import { ComposeMail } from "./ComposeMail.tsx";
import type { MailStart } from "./use-compose.ts";

type Props = Pick<ButtonProps, "size" | "variant"> & { start: MailStart; children?: string };

/** A button that opens the mail to write. */
export function MailButton({ start, children = "Escribir correo", size = "sm", variant = "default" }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={size} variant={variant} onClick={() => setOpen(true)}>
        {children}
      </Button>
      {isOpen && <ComposeMail start={start} onClose={() => setOpen(false)} />}
    </>
  );
}
