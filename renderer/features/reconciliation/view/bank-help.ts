/** How to take a statement out of each bank's web, one line each; the menus change, so the words stay general. */
export const BANK_HELP: readonly { bank: string; how: string }[] = [
  { bank: "BCP", how: "Telecrédito o Banca por Internet: Cuentas, Movimientos, elige las fechas y «Exportar a Excel»." },
  { bank: "BBVA", how: "BBVA Net Cash: Cuentas, Histórico de movimientos, elige las fechas y «Exportar»." },
  { bank: "Interbank", how: "Banca por Internet Empresas: Consultas, Movimientos, y «Descargar Excel»." },
  { bank: "Scotiabank", how: "Telebanking: Cuentas, Movimientos de cuenta, y «Exportar»." },
  { bank: "Banco de la Nación", how: "Multired Virtual: cuenta de detracciones, Movimientos, y guarda la consulta." },
  { bank: "Yape", how: "Yape Empresa: Reportes, y pide el Excel a tu correo." },
];
