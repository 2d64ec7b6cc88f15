import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { ImportCentre } from "../../../../renderer/features/imports/ImportCentre.tsx";
import { ImportPanel } from "../../../../renderer/features/imports/ImportPanel.tsx";
import { WaitingNote } from "../../../../renderer/features/imports/WaitingNote.tsx";
import { useImportDoor } from "../../../../renderer/ui/import-door.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { type Answers, answering, show } from "../ui/render.tsx";
import { importedFile, report, unknownTable } from "./files.ts";

const table = importedFile({ path: "/caja.csv", kind: "table", status: "needs_mapping", table: unknownTable() });
const refused = importedFile({ path: "/foto.png", status: "rejected", error: { code: "unsupported_file", message: "Es una imagen." } });

function Screen() {
  const door = useImportDoor();
  return (
    <>
      <button type="button" onClick={() => door.startPaths(["/caja.csv"], { as: "statement", bankAccountId: 4 })}>
        Importar
      </button>
      <button type="button" onClick={() => door.openReport(7)}>
        Ver informe
      </button>
    </>
  );
}

function open(answers: Answers) {
  const { call, calls } = answering({
    "undo.listBatches": () => ({ batches: [] }),
    "reconciliation.listAccounts": () => ({ accounts: [] }),
    "imports.listFields": () => ({ invoices: [], clients: [] }),
    ...answers,
  });
  show(
    <div id="contenido">
      <ImportCentre>
        <Screen />
        <WaitingNote />
        <ImportPanel />
      </ImportCentre>
    </div>,
    call,
  );
  return calls;
}

beforeEach(() => history.replaceState(null, "", "/hoy"));

describe("the import centre", () => {
  it("passes on what the screen knows of the files, and shows what came of them", async () => {
    const calls = open({ "imports.importFiles": () => report([table, refused]) });
    fireEvent.click(screen.getByRole("button", { name: "Importar" }));
    expect(await screen.findByText("1 archivo necesita que digas qué es y 1 no entró.")).toBeTruthy();
    expect(calls[0]).toEqual({
      name: "imports.importFiles",
      input: { paths: ["/caja.csv"], choices: [{ path: "/caja.csv", as: "statement", bankAccountId: 4 }] },
    });
  });

  it("offers a statement of another account its own one", async () => {
    const error = { code: "conflict", message: "El archivo es de otra cuenta." };
    const other = importedFile({ path: "/bbva.xlsx", kind: "statement", status: "rejected", error });
    const calls = open({ "imports.importFiles": () => report([other]) });
    fireEvent.click(screen.getByRole("button", { name: "Importar" }));
    fireEvent.click(await screen.findByRole("button", { name: "Importarlo en la cuenta que dice el archivo" }));
    await waitFor(() => expect(calls.filter(({ name }) => name === "imports.importFiles")).toHaveLength(2));
    expect(calls.findLast(({ name }) => name === "imports.importFiles")?.input).toEqual({
      paths: ["/bbva.xlsx"],
      choices: [{ path: "/bbva.xlsx", as: "statement" }],
      onlyChosen: true,
    });
  });

  it("puts the report aside on another screen, and says in the head that files still wait", async () => {
    open({ "imports.importFiles": () => report([table, refused]) });
    fireEvent.click(screen.getByRole("button", { name: "Importar" }));
    await screen.findByRole("complementary");
    act(() => history.pushState(null, "", "/bancos"));
    const note = await screen.findByRole("button", { name: "1 archivo por explicar" });
    expect(screen.queryByRole("complementary")).toBeNull();
    fireEvent.click(note);
    expect(await screen.findByRole("complementary")).toBeTruthy();
  });

  it("leaves nothing in the head when nothing waits", async () => {
    open({ "imports.importFiles": () => report([refused]) });
    fireEvent.click(screen.getByRole("button", { name: "Importar" }));
    await screen.findByRole("complementary");
    act(() => history.pushState(null, "", "/bancos"));
    await waitFor(() => expect(screen.queryByRole("complementary")).toBeNull());
    expect(screen.queryByText(/por explicar/)).toBeNull();
  });

  it("opens the report of an import of before, whose taking back is told when it was undone", async () => {
    open({
      "imports.getReport": () => report([importedFile()], { documents: 1 }),
      "undo.listBatches": () => ({ batches: [{ id: 7, kind: "import", label: "", at: "", isUndone: true }] }),
    });
    fireEvent.click(screen.getByRole("button", { name: "Ver informe" }));
    expect(await screen.findByText(/^Esta importación se deshizo/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Deshacer esta importación" })).toBeNull();
  });

  it("takes one import at a time", async () => {
    let finish: (value: unknown) => void = () => undefined;
    const calls = open({
      "imports.importFiles": () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    });
    fireEvent.click(screen.getByRole("button", { name: "Importar" }));
    fireEvent.click(screen.getByRole("button", { name: "Importar" }));
    await waitFor(() => expect(calls).toHaveLength(1));
    await act(async () => finish(report([refused])));
    expect(await screen.findByRole("complementary")).toBeTruthy();
    expect(calls.filter(({ name }) => name === "imports.importFiles")).toHaveLength(1);
  });

  it("shows no report of what was cancelled", async () => {
    open({
      "imports.importFiles": () => {
        throw new AppError("cancelled", "Se canceló; no se guardó nada.");
      },
    });
    fireEvent.click(screen.getByRole("button", { name: "Importar" }));
    await act(async () => undefined);
    expect(screen.queryByRole("complementary")).toBeNull();
  });
});
