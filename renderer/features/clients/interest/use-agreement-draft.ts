import { useState } from "react";
import type { InputOf } from "../../../../shared/contract/index.ts";
import { formatPercent } from "../../../../shared/percent.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";

export type AgreementDraft = {
  kind: "agreement" | "demand";
  agreedOn: string | null;
  /** null: the same day. */
  fromOn: string | null;
  /** null: the table's. */
  annualHundredths: number | null;
  feeMinor: number | null;
  feeCurrency: string;
  text: string;
};

const EMPTY: AgreementDraft = {
  kind: "agreement",
  agreedOn: null,
  fromOn: null,
  annualHundredths: null,
  feeMinor: null,
  feeCurrency: "PEN",
  text: "",
};

/** What is wrong with what was typed so far; undefined when nothing is. */
export function problemOf({ kind, agreedOn, fromOn, annualHundredths }: AgreementDraft, todayOn: string | undefined): string | undefined {
  if (agreedOn !== null && todayOn !== undefined && agreedOn > todayOn)
    return "Esa fecha aún no llega: anótalo cuando esté firmado o entregado.";
  if (kind === "demand" && agreedOn !== null && fromOn !== null && fromOn < agreedOn)
    return "Lo que se exige corre desde el día en que se exigió, no antes.";
  if (annualHundredths === 0) return "Una tasa de 0 % no genera interés: déjala vacía para usar la de tu tabla.";
  if (annualHundredths !== null && annualHundredths > 10_000)
    return `${formatPercent(annualHundredths)} al año es demasiado. La tasa se escribe por año: 1 % al mes es 12 % al año.`;
  return undefined;
}

/** A draft as the contract takes it; undefined while something is missing. */
export function agreementInput(clientId: number, draft: AgreementDraft): InputOf<"followup.setInterestAgreement"> | undefined {
  const { kind, agreedOn, fromOn, annualHundredths, feeMinor, feeCurrency } = draft;
  const text = draft.text.trim();
  if (agreedOn === null || text.length < 3) return undefined;
  return {
    clientId,
    kind,
    agreedOn,
    text,
    ...(fromOn === null ? {} : { fromOn }),
    ...(annualHundredths === null ? {} : { annualHundredths }),
    ...(kind === "agreement" && feeMinor !== null && feeMinor > 0 ? { fee: { amountMinor: feeMinor, currency: feeCurrency } } : {}),
  };
}

/** The form of an agreement or a demand, and how it is kept. */
export function useAgreementDraft(clientId: number, onSaved: () => void) {
  const [draft, setDraft] = useState<AgreementDraft>(EMPTY);
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const saving = useMutationCall("followup.setInterestAgreement");
  const problem = problemOf(draft, todayOn);
  const input = agreementInput(clientId, draft);
  const save = () => {
    if (!input || problem) return;
    saving.mutate(input, {
      onSuccess: () => {
        toastDone("Anotado. Queda también en la conversación con el cliente.");
        onSaved();
      },
      onError: toastError,
    });
  };
  return {
    draft,
    set: (some: Partial<AgreementDraft>) => setDraft((now) => ({ ...now, ...some })),
    problem,
    isReady: input !== undefined && problem === undefined,
    save,
    isSaving: saving.isPending,
  };
}
