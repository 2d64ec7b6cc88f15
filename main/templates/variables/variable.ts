import type { TemplateChannel } from "../../../shared/contract/templates.ts";
import type { LetterFacts } from "../facts/facts.ts";
import type { Happened } from "../facts/happened.ts";

export type VariableGroup =
  | "Lo que se debe"
  | "Fechas"
  | "Cliente"
  | "Mi empresa"
  | "Cómo pagar"
  | "Detracción y retención"
  | "Promesa"
  | "Pago recibido"
  | "Convenio de pago"
  | "Pronto pago"
  | "Reclamo"
  | "Crédito"
  | "Plazos e intereses"
  | "Condiciones";

/** A word that templates may use; what it says is plain text and stays inert. */
export type Variable = {
  /** How it is called, in Spanish, on its chip. */
  label: string;
  /** When to use it, in Spanish. */
  about: string;
  group: VariableGroup;
  kind: "text" | "number" | "yesno";
  /** It speaks of something that a client may not have. */
  needs?: Exclude<keyof Happened, "credit">;
  value(facts: LetterFacts, channel: TemplateChannel): string | number | boolean;
};

export type Variables = Readonly<Record<string, Variable>>;
