/** Hands a text to the user as a file: a download in a browser, a save dialog in the desktop window. */
export function saveText(name: string, mime: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|…]/g, "-");
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
