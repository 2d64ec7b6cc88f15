import { isSystemFile } from "./system-files.ts";

/** Opens the system's file chooser; gives the files, or none when the user went back. */
export function chooseFiles(): Promise<File[]> {
  return ask({ multiple: true });
}

/** Opens the system's folder chooser; gives every file in the folder and in those inside it, without what systems leave there. */
export async function chooseFolder(): Promise<File[]> {
  const files = await ask({ multiple: true, webkitdirectory: true });
  return files.filter((file) => !isSystemFile(file.webkitRelativePath || file.name));
}

function ask(options: Partial<Pick<HTMLInputElement, "multiple" | "webkitdirectory">>): Promise<File[]> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement("input"), { type: "file", ...options });
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}
