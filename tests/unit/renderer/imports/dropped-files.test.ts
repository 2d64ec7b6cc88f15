import { describe, expect, it } from "vitest";
import { droppedFiles } from "../../../../renderer/ui/dropped-files.ts";

type Tree = { [name: string]: string | Tree };

/** What a browser tells of something dropped; a folder gives its entries two at a time, and then none. */
function entry(name: string, content: string | Tree, fullPath = `/${name}`): FileSystemEntry {
  if (typeof content === "string") {
    const file = (found: (file: File) => void) => found(new File([content], name));
    return { name, fullPath, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const inside = Object.entries(content).map(([name, content]) => entry(name, content, `${fullPath}/${name}`));
  const createReader = () => {
    const left = [...inside];
    return { readEntries: (found: (entries: FileSystemEntry[]) => void) => found(left.splice(0, 2)) };
  };
  return { name, fullPath, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

function drop(tree: Tree): Pick<DataTransfer, "items" | "files"> {
  const items = Object.entries(tree).map(([name, content]) => ({ kind: "file", webkitGetAsEntry: () => entry(name, content) }));
  const files = Object.entries(tree).map(([name, content]) => new File([typeof content === "string" ? content : ""], name));
  return { items, files } as unknown as Pick<DataTransfer, "items" | "files">;
}

const names = async (tree: Tree, takesFolders = false) => (await droppedFiles(drop(tree), takesFolders)).map(({ name }) => name);

describe("what is dropped on the window", () => {
  it("is every file of a folder and of the folders in it, in order, however many they are", async () => {
    const tree = { octubre: { "3.xml": "", "1.xml": "", "2.xml": "", bancos: { "bcp.xlsx": "", "bbva.xlsx": "", "bn.xlsx": "" } } };
    expect(await names({ "suelto.xml": "", ...tree })).toEqual([
      "suelto.xml",
      "1.xml",
      "2.xml",
      "3.xml",
      "bbva.xlsx",
      "bcp.xlsx",
      "bn.xlsx",
    ]);
  });

  it("leaves out what systems and open documents put there", async () => {
    const tree = { lote: { ".DS_Store": "", "Thumbs.db": "", "~$lista.xlsx": "", "lista.xlsx": "", __MACOSX: { "._lista.xlsx": "" } } };
    expect(await names(tree)).toEqual(["lista.xlsx"]);
  });

  it("is handed over as it is where the shell reads folders by their path", async () => {
    expect(await names({ octubre: { "1.xml": "" } }, true)).toEqual(["octubre"]);
  });

  it("loses no file for another that may not be read, nor hides a folder that may not be opened", async () => {
    const locked = {
      name: "ajeno.xml",
      fullPath: "/lote/ajeno.xml",
      isFile: true,
      isDirectory: false,
      file: (_: unknown, no: () => void) => no(),
    };
    const dropOf = (fail: boolean) => {
      let told = false;
      const readEntries = (found: (entries: unknown[]) => void, no: () => void) => {
        if (fail) return no();
        found(told ? [] : [locked, entry("bueno.xml", "x")]);
        told = true;
      };
      const lote = { name: "lote", fullPath: "/lote", isFile: false, isDirectory: true, createReader: () => ({ readEntries }) };
      return { items: [{ kind: "file", webkitGetAsEntry: () => lote }], files: [] } as unknown as Pick<DataTransfer, "items" | "files">;
    };
    expect((await droppedFiles(dropOf(false), false)).map(({ name, size }) => [name, size])).toEqual([
      ["ajeno.xml", 0],
      ["bueno.xml", 1],
    ]);
    await expect(droppedFiles(dropOf(true), false)).rejects.toMatchObject({ code: "unreadable_file" });
  });

  it("without folders needs no walk", async () => {
    expect(await names({ "a.xml": "", "b.zip": "" })).toEqual(["a.xml", "b.zip"]);
  });
});
