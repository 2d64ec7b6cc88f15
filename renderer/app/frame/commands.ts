import { foldText } from "../../../shared/identifiers.ts";
import { PLACES } from "./places.ts";

/** Leads to a screen, or opens the system's chooser. */
export type Command = { id: string; label: string; hint?: string } & (
  | { to: string; imports?: undefined }
  | { to?: undefined; imports: "files" | "folder" }
);

/** What the search box offers besides clients and documents. */
export const COMMANDS: readonly Command[] = [
  { id: "record-invoice", label: "Registrar factura", to: "/facturas?nueva=1" },
  { id: "import-files", label: "Importar archivos", hint: "facturas, registros, listas, estados de cuenta", imports: "files" },
  { id: "import-folder", label: "Importar una carpeta", hint: "todo lo que haya en ella", imports: "folder" },
  { id: "import-statement", label: "Importar estado de cuenta", to: "/bancos" },
  { id: "write-letter", label: "Escribir una carta", to: "/cartas" },
  { id: "templates", label: "Ver las plantillas", hint: "textos de cartas y mensajes", to: "/plantillas" },
  { id: "overdue", label: "Ver lo vencido", to: "/facturas?tab=overdue" },
  ...PLACES.map((place) => ({ id: `go-${place.path}`, label: `Ir a ${place.label}`, to: place.path, hint: `g ${place.key}` })),
  { id: "companies", label: "Abrir o crear otra empresa", to: "/ajustes?seccion=empresas" },
  { id: "imports", label: "Ver o deshacer una importación", to: "/ajustes?seccion=importaciones" },
  { id: "guide", label: "Guía rápida y teclas", to: "/ajustes?seccion=guia" },
];

/** The commands that hold every word of the text. */
export function findCommands(text: string): readonly Command[] {
  const words = foldText(text).split(" ").filter(Boolean);
  return COMMANDS.filter((command) => words.every((word) => foldText(command.label).includes(word)));
}
