import { useState } from "react";
import type { PaymentPlan } from "../../../../shared/contract/followup-payment-plans.ts";
import { saveFile } from "../../../client.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";

/** Writes the agreement the first time, and hands its file over. */
export function usePrintPlan({ id, number }: Pick<PaymentPlan, "id" | "number">): { print: () => void; isBusy: boolean } {
  const [isBusy, setBusy] = useState(false);
  const printing = useMutationCall("followup.printPaymentPlan");
  const print = async () => {
    setBusy(true);
    try {
      const { file } = await printing.mutateAsync({ id });
      await saveFile(file);
      toastDone(`${number} está listo para firmar. Revisa el texto con tu abogado antes de firmarlo.`);
    } catch (error) {
      toastError(error);
    } finally {
      setBusy(false);
    }
  };
  return { print: () => void print(), isBusy };
}
