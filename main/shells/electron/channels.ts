/** The few words that the page's preload and the main process say to each other. */
export const CHANNELS = {
  call: "cuentas:call",
  cancel: "cuentas:cancel",
  openExternal: "cuentas:open-external",
  saveFile: "cuentas:save-file",
  printFile: "cuentas:print-file",
  /** From the main process: one AppEvent as JSON text. */
  event: "cuentas:event",
} as const;
