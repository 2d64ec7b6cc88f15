import { cleanLine } from "../../../shared/clean-text.ts";
import { walletNumber } from "../text/accounts-text.ts";
import type { Variables } from "./variable.ts";

/** How to pay. The box of accounts is a block: `{{ cuentas }}`. */
export const PAYING = {
  hay_cuentas: {
    label: "Hay dónde pagar",
    about: "Sí cuando hay una cuenta o una billetera para pagar lo que se lista.",
    group: "Condiciones",
    kind: "yesno",
    value: ({ accounts, wallets, depositAccounts }) => accounts.length + wallets.length + depositAccounts.length > 0,
  },
  yape_plin: {
    label: "Yape o Plin",
    about: "El número de tu Yape o Plin; queda vacío si no lo pusiste en Ajustes.",
    group: "Cómo pagar",
    kind: "text",
    value: ({ wallets: [wallet] }) => (wallet ? `${cleanLine(wallet.bank)} al ${walletNumber(wallet.number)}` : ""),
  },
  cci: {
    label: "CCI",
    about: "El CCI de la primera cuenta en la que se puede pagar; queda vacío si no hay.",
    group: "Cómo pagar",
    kind: "text",
    value: ({ accounts }) => cleanLine(accounts.find((account) => account.cci)?.cci ?? ""),
  },
  enlace_pago: {
    label: "Enlace de pago",
    about: "El enlace con el que cobras por internet; queda vacío si no lo pusiste en Ajustes.",
    group: "Cómo pagar",
    kind: "text",
    value: ({ happened }) => cleanLine(happened.paymentLink ?? ""),
  },
  cuenta_detraccion: {
    label: "Cuenta de detracciones",
    about: "Tu cuenta del Banco de la Nación; queda vacía si no se lista una detracción o no la pusiste en Ajustes.",
    group: "Detracción y retención",
    kind: "text",
    value: ({ depositAccounts: [number] }) => cleanLine(number ?? ""),
  },
} as const satisfies Variables;
