import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { BanksScreen } from "../../../../renderer/features/reconciliation/BanksScreen.tsx";
import { CallContext } from "../../../../renderer/ui/calls.ts";
import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { deposit, fakeBank, sureProposal } from "./fake-bank.ts";

/** Other work may keep the machine busy: wait for the screen as long as it takes. */
configure({ asyncUtilTimeout: 5000 });

function openBanks(lines: BankLine[], proposals: Proposal[]) {
  const bank = fakeBank(lines, proposals);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } } });
  const { hook, searchHook } = memoryLocation({ path: "/bancos" });
  render(
    <MantineProvider env="test">
      <CallContext value={bank.call}>
        <QueryClientProvider client={queries}>
          <Notifications />
          <Router hook={hook} searchHook={searchHook}>
            <BanksScreen />
          </Router>
        </QueryClientProvider>
      </CallContext>
    </MantineProvider>,
  );
  return bank;
}

const press = (key: string) => fireEvent.keyDown(document.body, { key });
const asked = (bank: ReturnType<typeof fakeBank>, name: string) => bank.asked.filter((one) => one.name === name).map((one) => one.input);

test("Enter accepts the deposit and goes on; U takes it back", async () => {
  const bank = openBanks([deposit(3, 103800, "TRAN.CTAS.TERC 20512345671"), deposit(2, 45000, "YAPE PERCY CAM")], [sureProposal(3)]);
  await screen.findByRole("heading", { name: "TRAN.CTAS.TERC 20512345671" });
  expect(screen.getByText("abono 1,038.00 = factura F001-1220 1,180.00 − detracción 12 % 142.00")).toBeTruthy();
  expect(screen.getByText("El RUC del texto es el suyo")).toBeTruthy();

  press("Enter");
  await screen.findByRole("heading", { name: "YAPE PERCY CAM" });
  expect(asked(bank, "reconciliation.applyMatches")).toEqual([{ lineIds: [3] }]);
  await screen.findByText("1 de 2 revisados");

  press("u");
  await waitFor(() => expect(asked(bank, "reconciliation.undoLine")).toEqual([{ lineId: 3 }]));
  await screen.findByText("0 de 2 revisados");
  await screen.findByRole("heading", { name: "TRAN.CTAS.TERC 20512345671" });
});

test("U goes back step by step", async () => {
  const bank = openBanks([deposit(3, 100, "UNO"), deposit(2, 200, "DOS"), deposit(1, 300, "TRES")], []);
  await screen.findByRole("heading", { name: "UNO" });
  press("n");
  await screen.findByRole("heading", { name: "DOS" });
  press("n");
  await screen.findByText("2 de 3 revisados");
  press("u");
  await screen.findByText("1 de 3 revisados");
  press("u");
  await screen.findByText("0 de 3 revisados");
  expect(asked(bank, "reconciliation.setLineStatus")).toEqual([
    { lineId: 3, status: "ignored" },
    { lineId: 2, status: "ignored" },
    { lineId: 2, status: "pending" },
    { lineId: 3, status: "pending" },
  ]);
});

test("arrows and letters move through the lines, N puts one aside", async () => {
  const bank = openBanks([deposit(3, 103800, "UNO"), deposit(2, 45000, "DOS"), deposit(1, 312, "INTERESES GANADOS")], []);
  await screen.findByRole("heading", { name: "UNO" });
  press("j");
  await screen.findByRole("heading", { name: "DOS" });
  press("ArrowDown");
  await screen.findByRole("heading", { name: "INTERESES GANADOS" });
  press("n");
  await screen.findByRole("heading", { name: "DOS" });
  await waitFor(() => expect(asked(bank, "reconciliation.setLineStatus")).toEqual([{ lineId: 1, status: "ignored" }]));
});

test("editing starts from the proposal and sends the line's version", async () => {
  const bank = openBanks([deposit(3, 103800, "TRAN.CTAS.TERC", { version: 4 })], [sureProposal(3)]);
  await screen.findByRole("heading", { name: "TRAN.CTAS.TERC" });
  press("e");
  const field = await screen.findByRole("textbox", { name: "Se aplica a F001-1220 neto" });
  expect((field as HTMLInputElement).value).toBe("1,038.00");
  fireEvent.change(field, { target: { value: "1,000.00" } });
  await screen.findByText(/38\.00 quedarán a favor de Transportes Cóndor/);
  fireEvent.click(screen.getByRole("button", { name: "Aplicar" }));
  await screen.findByText("Todo cuadra");
  expect(asked(bank, "reconciliation.matchByHand")).toEqual([
    { lineId: 3, version: 4, clientId: 7, allocations: [{ invoiceId: 9, cuota: 1, part: "net", amountMinor: 100000 }] },
  ]);
});

test("a line that changed meanwhile is said and stays", async () => {
  const bank = openBanks([deposit(3, 103800, "TRAN.CTAS.TERC")], [sureProposal(3)]);
  bank.failMatches();
  await screen.findByRole("heading", { name: "TRAN.CTAS.TERC" });
  press("e");
  await screen.findByRole("textbox", { name: "Se aplica a F001-1220 neto" });
  const before = asked(bank, "reconciliation.listLines").length;
  fireEvent.click(screen.getByRole("button", { name: "Aplicar" }));
  await screen.findByText("Este abono cambió mientras lo mirabas. Revísalo otra vez.");
  await waitFor(() => expect(asked(bank, "reconciliation.listLines").length).toBeGreaterThan(before));
});

test("too much for a part is said before it is sent", async () => {
  openBanks([deposit(3, 103800, "TRAN.CTAS.TERC")], [sureProposal(3)]);
  await screen.findByRole("heading", { name: "TRAN.CTAS.TERC" });
  press("s");
  const field = await screen.findByRole("textbox", { name: "Se aplica a F001-1220 detracción" });
  expect((field as HTMLInputElement).value).toBe("");
  fireEvent.change(field, { target: { value: "500" } });
  await screen.findByText("A F001-1220 le pones más de lo que tiene pendiente.");
  expect(screen.getByRole("button", { name: "Aplicar" })).toHaveProperty("disabled", true);
});

test("a deposit nobody recognises asks whose it is", async () => {
  openBanks([deposit(2, 90000, "DEP EFECTIVO AG. CAYMA")], []);
  await screen.findByRole("button", { name: /Decir de quién es/ });
  press("Enter");
  fireEvent.click(await screen.findByRole("button", { name: /Transportes Cóndor/ }));
  await screen.findByRole("textbox", { name: "Se aplica a F001-1220 neto" });
  fireEvent.click(screen.getByRole("button", { name: "Del más antiguo" }));
  expect(await screen.findByText("Todo el abono tiene destino")).toBeTruthy();
});

test("the sure ones are applied at once, and all of them can be taken back", async () => {
  const bank = openBanks([deposit(3, 103800, "UNO"), deposit(2, 45000, "DOS")], [sureProposal(3)]);
  fireEvent.click(await screen.findByRole("button", { name: "Aplicar el seguro" }));
  await screen.findByText("Se aplicó 1 abono.");
  expect(asked(bank, "reconciliation.applyMatches")).toEqual([{ automatic: true, bankAccountId: 1 }]);
  fireEvent.click(screen.getByRole("button", { name: "Deshacer todos" }));
  await waitFor(() => expect(asked(bank, "undo.undoBatch")).toEqual([{ batchId: 5 }]));
});
