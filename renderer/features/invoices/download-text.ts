/** Hands a text made on this screen to the user as a file. The byte order mark lets Excel read the accents. */
export function downloadText(text: string, name: string, mime: string): void {
  const url = URL.createObjectURL(new Blob(["\uFEFF", text], { type: `${mime};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
