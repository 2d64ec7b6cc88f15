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

function openBanks(lines: BankLine[], proposals: Proposal[], extras: Parameters<typeof fakeBank>[2] = {}) {
  const bank = fakeBank(lines, proposals, extras);
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
  expect(asked(bank, "reconciliation.applyMatches")).toEqual([{ lineIds: [3], seen: [{ lineId: 3, fingerprint: "sure-3" }] }]);
  await screen.findByText("1 de 2 revisados");

  press("u");
  await waitFor(() => expect(asked(bank, "reconciliation.undoLine")).toEqual([{ lineId: 3 }]));
  await screen.findByText("0 de 2 revisados");
  await screen.findByRole("heading", { name: "TRAN.CTAS.TERC 20512345671" });
});

test("U goes back step by step", async () => {
  const bank = openBanks([deposit(3, 100, "UNO"), deposit(2, 200, "DOS"), deposit(1, 300, "TRES")], []);
  await screen.findByRole("heading", { name: "UNO" });
  press("x");
  await screen.findByRole("heading", { name: "DOS" });
  press("x");
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

test("arrows and letters move through the lines, X puts one aside", async () => {
  const bank = openBanks([deposit(3, 103800, "UNO"), deposit(2, 45000, "DOS"), deposit(1, 312, "INTERESES GANADOS")], []);
  await screen.findByRole("heading", { name: "UNO" });
  press("j");
  await screen.findByRole("heading", { name: "DOS" });
  press("ArrowDown");
  await screen.findByRole("heading", { name: "INTERESES GANADOS" });
  press("x");
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
  await screen.findByText(/Quedan S\/.38\.00 a favor de Transportes Cóndor/);
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
  fireEvent.mouseDown(await screen.findByRole("option", { name: /Transportes Cóndor/ }), { button: 0 });
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

test("a proposal that is no longer the one that was shown comes back with the reason, and the user stays where they are", async () => {
  const skips = "La propuesta cambió: otro abono pagó esa factura.";
  openBanks([deposit(3, 103800, "UNO"), deposit(2, 45000, "DOS")], [sureProposal(3)], { skips });
  await screen.findByRole("heading", { name: "UNO" });
  press("Enter");
  await screen.findByRole("heading", { name: "DOS" });
  await screen.findByText("+1,038.00 · UNO. La propuesta cambió: otro abono pagó esa factura.");
  expect(screen.getByRole("heading", { name: "DOS" })).toBeTruthy();
  press("k");
  await screen.findByRole("heading", { name: "UNO" });
  expect(screen.getByText(/Esto es lo que se propone ahora/).textContent).toContain(skips);
});

test("U right after Enter takes back that very deposit", async () => {
  const bank = openBanks([deposit(3, 103800, "UNO"), deposit(2, 45000, "DOS")], [sureProposal(3)]);
  await screen.findByRole("heading", { name: "UNO" });
  press("Enter");
  press("u");
  await waitFor(() => expect(asked(bank, "reconciliation.undoLine")).toEqual([{ lineId: 3 }]));
  expect(bank.lines.find(({ id }) => id === 3)?.status).toBe("pending");
});

test("keys that follow each other do not ask for the proposals again each time", async () => {
  const lines = [5, 4, 3, 2, 1].map((id) => deposit(id, 103800, `ABONO ${id}`));
  const bank = openBanks(
    lines,
    lines.map(({ id }) => sureProposal(id)),
  );
  await screen.findByRole("heading", { name: "ABONO 5" });
  for (const next of [4, 3, 2, 1]) {
    press("Enter");
    await screen.findByRole("heading", { name: `ABONO ${next}` });
  }
  expect(asked(bank, "reconciliation.proposeMatches")).toHaveLength(1);
  await waitFor(() => expect(asked(bank, "reconciliation.applyMatches")).toHaveLength(4));
  await waitFor(() => expect(asked(bank, "reconciliation.proposeMatches")).toHaveLength(2), { timeout: 3000 });
  expect(screen.getByRole("heading", { name: "ABONO 1" })).toBeTruthy();
});

test("N notes something about a deposit that waits", async () => {
  const bank = openBanks([deposit(2, 90000, "DEP EFECTIVO AG. CAYMA")], []);
  await screen.findByRole("heading", { name: "DEP EFECTIVO AG. CAYMA" });
  press("n");
  const field = await screen.findByRole("textbox", { name: "Nota" });
  fireEvent.change(field, { target: { value: "Preguntar a ventas" } });
  fireEvent.submit(field);
  await waitFor(() => expect(asked(bank, "reconciliation.noteLine")).toEqual([{ lineId: 2, note: "Preguntar a ventas" }]));
  expect((await screen.findByText(/^Nota:$/)).parentElement?.textContent).toContain("Preguntar a ventas");
});

test("the rest of a document is closed as the bank's fee", async () => {
  const bank = openBanks([deposit(3, 103450, "TRAN.CTAS.TERC")], [{ ...sureProposal(3), allocations: [], clientId: 7 }]);
  await screen.findByRole("heading", { name: "TRAN.CTAS.TERC" });
  press("s");
  fireEvent.click(await screen.findByRole("checkbox", { name: "Pagar F001-1220 neto" }));
  fireEvent.click(screen.getByRole("button", { name: "Qué es la diferencia de F001-1220 neto" }));
  fireEvent.click(await screen.findByRole("menuitem", { name: /comisión del banco.*3\.50 dejan de deberse/ }));
  await screen.findByText("comisión del banco: deja de deberse");
  await screen.findByText(/^Todo el abono tiene destino; S\/.3\.50 dejan de deberse$/);
  fireEvent.click(screen.getByRole("button", { name: "Aplicar" }));
  await screen.findByText("Todo cuadra");
  expect(asked(bank, "reconciliation.matchByHand")).toMatchObject([
    {
      allocations: [{ invoiceId: 9, cuota: 1, part: "net", amountMinor: 103450 }],
      adjustments: [{ invoiceId: 9, cuota: 1, part: "net", kind: "fee", amountMinor: 350 }],
    },
  ]);
});

test("soles pay a document in dollars at the rate of the day, which can be changed", async () => {
  const bank = openBanks([deposit(3, 376000, "TRAN.CTAS.TERC")], [{ ...sureProposal(3), allocations: [] }]);
  await screen.findByRole("heading", { name: "TRAN.CTAS.TERC" });
  press("s");
  fireEvent.click(await screen.findByRole("button", { name: "Paga documentos en dólares" }));
  const rate = await screen.findByRole("textbox", { name: "Tipo de cambio: soles por uno" });
  await waitFor(() => expect((rate as HTMLInputElement).value).toBe("3.760"));
  expect(screen.getByText(/^US\$.1,000\.00$/)).toBeTruthy();
  fireEvent.change(rate, { target: { value: "4" } });
  await screen.findByText(/^US\$.940\.00$/);
  fireEvent.click(screen.getByRole("checkbox", { name: "Pagar F001-9 neto" }));
  fireEvent.click(screen.getByRole("button", { name: "Aplicar" }));
  await waitFor(() =>
    expect(asked(bank, "reconciliation.matchByHand")).toMatchObject([
      { allocations: [{ invoiceId: 10, amountMinor: 94000 }], conversion: { currency: "USD", rateMicros: 4000000 } },
    ]),
  );
});

test("a balance in favour pays together with the deposit", async () => {
  const favour = [{ paymentId: 40, paidOn: "2026-10-12", method: "transfer", reference: null, unallocatedMinor: 3800 }];
  const bank = openBanks([deposit(3, 100000, "TRAN.CTAS.TERC")], [{ ...sureProposal(3), allocations: [] }], { favour });
  await screen.findByRole("heading", { name: "TRAN.CTAS.TERC" });
  press("s");
  fireEvent.click(await screen.findByRole("checkbox", { name: /^Usar S\/.38\.00 a favor/ }));
  fireEvent.click(screen.getByRole("checkbox", { name: "Pagar F001-1220 neto" }));
  expect(screen.getByText("Todo el abono tiene destino")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Aplicar" }));
  await waitFor(() =>
    expect(asked(bank, "reconciliation.matchByHand")).toMatchObject([
      { allocations: [{ invoiceId: 9, amountMinor: 100000 }], favour: [{ paymentId: 40, invoiceId: 9, amountMinor: 3800 }] },
    ]),
  );
});

test("a deposit that the bank took back is taken out of the books with Enter, and U lets it count again", async () => {
  const credit = deposit(3, 50000, "TRANSF TEXTILES SIPAN", { status: "applied", paymentId: 103 });
  const reversal = deposit(4, -50000, "EXTORNO TRANSF", { kind: "reversal", status: "ignored" });
  const bank = openBanks([credit, reversal], [], {
    reversals: [{ credit, reversal, sure: true, text: "El extorno trae la misma operación" }],
  });
  fireEvent.click(await screen.findByRole("tab", { name: /^Devueltos/ }));
  await screen.findByText("El extorno trae la misma operación");
  press("Enter");
  await screen.findByText("Nada devuelto");
  expect(asked(bank, "reconciliation.settleReversal")).toEqual([{ creditLineId: 3, reversalLineId: 4 }]);
  press("u");
  await waitFor(() => expect(asked(bank, "undo.undoBatch")).toEqual([{ batchId: 8 }]));
});

test("money without an owner has its own list, with its age and its total", async () => {
  openBanks([deposit(3, 103800, "UNO"), deposit(2, 90000, "DEP EFECTIVO")], [sureProposal(3)]);
  fireEvent.click(await screen.findByRole("tab", { name: /^Por identificar/ }));
  await screen.findByRole("heading", { name: "DEP EFECTIVO" });
  expect(screen.getByText(/^1 abono sin dueño por/).textContent).toMatch(/S\/.900\.00.*desde hace más de 30 días/);
  expect(screen.queryByRole("heading", { name: "UNO" })).toBeNull();
});

test("a month says what it misses, and what waits leads to its line", async () => {
  openBanks([deposit(3, 103800, "UNO"), deposit(2, 90000, "DEP EFECTIVO")], [sureProposal(3)]);
  fireEvent.click(await screen.findByRole("tab", { name: "Mes a mes" }));
  await screen.findByText("Falta del 12 al 15");
  fireEvent.click(screen.getByRole("button", { name: /DEP EFECTIVO/ }));
  expect(await screen.findByRole("heading", { name: "DEP EFECTIVO" })).toBeTruthy();
});

test("what was applied at once is one step for U", async () => {
  const bank = openBanks([deposit(3, 103800, "UNO"), deposit(2, 45000, "DOS")], [sureProposal(3)]);
  fireEvent.click(await screen.findByRole("button", { name: "Aplicar el seguro" }));
  fireEvent.click(await screen.findByRole("button", { name: "Seguir revisando" }));
  await screen.findByText("Aplicado: 1 seguro");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  press("u");
  await waitFor(() => expect(asked(bank, "undo.undoBatch")).toEqual([{ batchId: 5 }]));
  await waitFor(() => expect(screen.queryByText("Aplicado: 1 seguro")).toBeNull());
});

test("what is sure is listed by client before it is applied, and those who paid are thanked", async () => {
  const bank = openBanks([deposit(3, 103800, "UNO"), deposit(2, 45000, "DOS")], [sureProposal(3)]);
  fireEvent.click(await screen.findByRole("button", { name: "Ver antes qué se aplicará" }));
  await screen.findByRole("row", { name: /Transportes Cóndor S\.R\.L\. 1 S\/.1,038\.00/ });
  fireEvent.click(screen.getByRole("button", { name: "Aplicarlo" }));
  fireEvent.click(await screen.findByRole("button", { name: "Agradecer a quienes pagaron" }));
  await screen.findByText("1 agradecimiento te espera en Hoy.");
  expect(asked(bank, "messages.queueThanks")).toEqual([{ batchId: 5 }]);
});

test("? shows the keys", async () => {
  openBanks([deposit(3, 103800, "UNO")], [sureProposal(3)]);
  await screen.findByRole("heading", { name: "UNO" });
  press("?");
  expect(await screen.findByText("Repartir a mano, desde cero")).toBeTruthy();
});
