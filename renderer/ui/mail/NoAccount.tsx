import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import { EmptyState } from "../EmptyState.tsx";

/** Nothing leaves without an account: where it is registered. */
export function NoAccount() {
  const [, navigate] = useLocation();
  return (
    <EmptyState
      title="Todavía no hay una cuenta de correo"
      action={<Button onClick={() => navigate("/ajustes?seccion=correo")}>Registrar mi correo</Button>}
    >
      Los correos salen de tu propia cuenta (Gmail, Outlook o la de tu dominio). Se registra una vez, en Ajustes, Correo.
    </EmptyState>
  );
}
