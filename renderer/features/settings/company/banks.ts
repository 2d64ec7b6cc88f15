import type { BankAccountInput } from "../../../../shared/contract/settings.ts";

type Bank = { name: string /** The first three digits of its CCIs. */; code?: string; kind: BankAccountInput["kind"] };

/** What people choose from; any other name can be typed. CCI codes as published by the banks. */
export const BANKS: readonly Bank[] = [
  { name: "BCP", code: "002", kind: "ordinary" },
  { name: "BBVA", code: "011", kind: "ordinary" },
  { name: "Interbank", code: "003", kind: "ordinary" },
  { name: "Scotiabank", code: "009", kind: "ordinary" },
  { name: "BanBif", code: "038", kind: "ordinary" },
  { name: "Banco de la Nación", kind: "detraccion" },
  { name: "Yape", kind: "wallet" },
  { name: "Plin", kind: "wallet" },
];

export const KIND_LABELS: Record<BankAccountInput["kind"], string> = {
  ordinary: "Corriente o de ahorros",
  detraccion: "Detracciones",
  wallet: "Yape o Plin",
};

/** The kind of account a bank usually means. */
export function usualKind(bank: string): BankAccountInput["kind"] {
  return BANKS.find((one) => one.name === bank)?.kind ?? "ordinary";
}
