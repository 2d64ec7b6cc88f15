/** A code of ISO 4217 as the standards write it; undefined for anything that cannot be one. */
export function currencyCode(text: string | undefined): string | undefined {
  const code = text?.trim().toUpperCase();
  return code && /^[A-Z]{3}$/.test(code) ? code : undefined;
}
