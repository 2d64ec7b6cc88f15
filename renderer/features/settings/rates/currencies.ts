/** The currencies that a rate is asked for, the usual one first. */
export const CURRENCIES: { value: string; label: string }[] = [
  { value: "USD", label: "Dólares" },
  { value: "EUR", label: "Euros" },
];
