import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { type CallFunction, useCall, useMutationCall } from "../../../../renderer/ui/calls.ts";
import { ErrorState } from "../../../../renderer/ui/ErrorState.tsx";
import { AppError } from "../../../../shared/contract/errors.ts";
import { answering, show } from "./render.tsx";

function Verdict() {
  const check = useCall("ledger.verify", {});
  if (check.error) return <ErrorState error={check.error} onRetry={() => void check.refetch()} />;
  return <p>{check.data?.ok ? "Todo cuadra" : "…"}</p>;
}

function Undo() {
  const undo = useMutationCall("undo.undoBatch");
  return (
    <>
      <button type="button" onClick={() => undo.mutate({ batchId: 3 })}>
        Deshacer
      </button>
      <button type="button" onClick={undo.cancel}>
        Cancelar
      </button>
      <p>{undo.progress ? `${undo.progress.done} de ${undo.progress.total}` : undo.error ? undo.error.code : "quieto"}</p>
    </>
  );
}

describe("asking from a screen", () => {
  it("shows the answer", async () => {
    show(<Verdict />, answering({ "ledger.verify": () => ({ ok: true, problems: [] }) }).call);
    expect(await screen.findByText("Todo cuadra")).toBeTruthy();
  });
  it("shows what failed and asks again when told to", async () => {
    let times = 0;
    const { call } = answering({
      "ledger.verify": () => {
        times += 1;
        if (times === 1) throw new AppError("ledger_busy", "Otra ventana está usando los datos. Ciérrala y vuelve a intentarlo.");
        return { ok: true, problems: [] };
      },
    });
    show(<Verdict />, call);
    expect((await screen.findByRole("alert")).textContent).toContain("Otra ventana está usando los datos");
    fireEvent.click(screen.getByRole("button", { name: "Volver a intentar" }));
    expect(await screen.findByText("Todo cuadra")).toBeTruthy();
  });
  it("a long call says how far it is and can be cancelled", async () => {
    const call = ((_name: string, _input: unknown, options: Parameters<CallFunction>[2]) =>
      new Promise((_, reject) => {
        options?.onProgress?.({ done: 40, total: 96, label: "Deshaciendo" });
        options?.signal?.addEventListener("abort", () => reject(new AppError("cancelled", "Se canceló; no se guardó nada.")));
      })) as CallFunction;
    show(<Undo />, call);
    fireEvent.click(screen.getByRole("button", { name: "Deshacer" }));
    expect(await screen.findByText("40 de 96")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Cancelar" }));
    await waitFor(() => expect(screen.getByText("cancelled")).toBeTruthy());
  });
});
