import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../../fixtures/documents.ts";

const CARMEN = { name: "Carmen Flores", phone: "986000111", email: "carmen@condor.pe", preferredChannel: "whatsapp" } as const;

async function withDebt(): Promise<{ app: TestApp; client: number; invoiceId: number }> {
  const app = await startTestApp();
  await fillCompany(app);
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, phone: "987654321", contacts: [CARMEN] }] });
  const [invoiceId = 0] = await recordAll(app, [factura({})]);
  return { app, client: await clientId(app), invoiceId };
}

async function answer(app: TestApp, text: string, client?: number): Promise<number> {
  const { id } = await app.call("messages.addReply", { channel: "whatsapp", text, ...(client === undefined ? {} : { clientId: client }) });
  return id;
}

const thread = async (app: TestApp, client: number) => (await app.call("clients.getTimeline", { clientId: client })).entries;

describe("an answer that is pasted", () => {
  test("as WhatsApp copies it is of the contact who wrote it, at its hour, without what is ours", async () => {
    const { app, client } = await withDebt();
    const text = [
      "[09:10, 20/11/2026] Servicios del Sur S.A.C.: Hola Carmen, le recordamos F001-1220",
      "[09:32, 20/11/2026] Carmen Flores: hola",
      "[09:33, 20/11/2026] Carmen Flores: te deposito el viernes la mitad",
    ].join("\n");
    const added = await app.call("messages.addReply", { channel: "whatsapp", text });
    expect(added).toMatchObject({ clientId: client, isNew: true });
    const reply = await app.call("messages.getReply", { id: added.id });
    expect(reply).toMatchObject({
      contactName: "Carmen Flores",
      from: "Carmen Flores",
      at: "2026-11-20T14:33:00.000Z",
      text: "hola\nte deposito el viernes la mitad",
      intent: "promise",
      state: "waiting",
    });
    expect(await app.call("messages.addReply", { channel: "whatsapp", text })).toEqual({ ...added, isNew: false });
    expect((await thread(app, client)).filter(({ kind }) => kind === "whatsapp")).toHaveLength(1);
  });

  test("is known by its number, its address, the client's RUC or the document that it names", async () => {
    const { app, client } = await withDebt();
    const known = [
      { text: "ok", from: "+51 986 000 111" },
      { text: "De: Carmen Flores <carmen@condor.pe>\nAsunto: Re: factura\n\nya lo vemos" },
      { text: `somos la empresa con RUC ${CONDOR.docNumber}` },
      { text: "la factura F001-1220 tiene mal el precio" },
    ];
    for (const one of known)
      expect(await app.call("messages.addReply", { channel: "email", ...one }), one.text).toMatchObject({ clientId: client });
    const stranger = await app.call("messages.addReply", { channel: "whatsapp", text: "mañana te deposito", from: "+51 911 222 333" });
    expect(stranger.clientId).toBeNull();
    expect((await app.call("messages.getReply", { id: stranger.id })).proposals).toEqual([]);
    await app.call("messages.assignReply", { replyId: stranger.id, clientId: client, remember: true });
    expect((await app.call("messages.getReply", { id: stranger.id })).proposals[0]?.kind).toBe("record_promise");
    expect((await app.call("clients.getClient", { id: client })).contacts.map(({ phone }) => phone)).toContain("911222333");
  });

  test("is no contact of ours: the guard does not count it, and the answer to it is not too often", async () => {
    const { app, client } = await withDebt();
    await app.call("followup.noteContact", { clientId: client, channel: "call", text: "No contestó.", outcome: "no_answer" });
    const replyId = await answer(app, "a qué cuenta te deposito?", client);
    expect(await app.call("followup.checkContact", { clientId: client, channel: "whatsapp" })).toMatchObject({ allowed: false });
    const draft = await app.call("messages.draftAnswer", { replyId, kind: "draft_answer" });
    expect(draft).toMatchObject({ channel: "whatsapp", allowed: true });
    expect(draft.text).toContain("BCP soles 215-1234567-0-12 (CCI 00221500123456701225); Yape al 958 700 120");
    const { url } = await app.call("messages.openAnswer", { replyId, text: draft.text });
    expect(url).toMatch(/^https:\/\/wa\.me\/51986000111\?text=Hola/);
    expect(await app.call("messages.getReply", { id: replyId })).toMatchObject({
      state: "done",
      outcome: "Se abrió la respuesta por WhatsApp",
    });
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });
});

describe("what is proposed", () => {
  test("«te deposito el viernes la mitad» is a promise of half of what is late, noted with one acceptance and taken back", async () => {
    const { app, client } = await withDebt();
    const replyId = await answer(app, "te deposito el viernes la mitad", client);
    const [first] = (await app.call("messages.getReply", { id: replyId })).proposals;
    expect(first).toMatchObject({ kind: "record_promise", promise: { dueOn: "2026-11-27", amountMinor: 59_000, currency: "PEN" } });
    expect(first?.why).toContain("es la mitad de lo vencido");
    expect((await app.call("followup.listPromises", { clientId: client })).promises).toEqual([]);
    const done = await app.call("messages.acceptProposal", { replyId, kind: "record_promise" });
    expect(done.done).toBe("Promesa anotada: S/\u00a0590.00 para el 27/11/2026");
    expect((await app.call("followup.listPromises", { clientId: client })).promises).toMatchObject([
      { amountMinor: 59_000, state: "waiting" },
    ]);
    expect((await app.fails("messages.acceptProposal", { replyId, kind: "record_promise" })).code).toBe("conflict");
    expect((await app.call("messages.reopenReply", { replyId })).undone).toEqual(["La promesa se anuló"]);
    expect((await app.call("followup.listPromises", { clientId: client })).promises).toMatchObject([{ state: "cancelled" }]);
    expect((await app.call("messages.listReplies", { state: "waiting" })).waiting).toBe(1);
  });

  test("«ya pagué, operación 00456789» finds that deposit, and says on it whose it is", async () => {
    const { app, client } = await withDebt();
    const { lineIds } = await app.call("reconciliation.recordLines", {
      currency: "PEN",
      lines: [
        { bookedOn: "2026-11-18", amountMinor: 50_000, description: "ABONO", operation: "00456789" },
        { bookedOn: "2026-11-19", amountMinor: 50_000, description: "ABONO", operation: "00999111" },
      ],
    });
    const replyId = await answer(app, "ya le pagué 500 soles ayer, operación 456789", client);
    const proposal = (await app.call("messages.getReply", { id: replyId })).proposals[0];
    expect(proposal).toMatchObject({ kind: "find_payment", payment: { operation: "456789" } });
    expect(proposal?.payment?.lines[0]).toMatchObject({ lineId: lineIds[0] });
    await app.call("messages.acceptProposal", { replyId, kind: "find_payment", lineId: lineIds[0] });
    const { lines } = await app.call("reconciliation.listLines", {});
    expect(lines.find(({ id }) => id === lineIds[0])).toMatchObject({ status: "pending", note: `${CONDOR.name} dice que es su pago` });
    // What somebody noted on a deposit stays, and is told.
    const again = await answer(app, "ese abono también es mío, ya pagué", client);
    const { done } = await app.call("messages.acceptProposal", { replyId: again, kind: "find_payment", lineId: lineIds[0] });
    expect(done).toContain(`ya tiene una nota en Bancos: «${CONDOR.name} dice que es su pago»`);
  });

  test("a complaint about a document opens its dispute", async () => {
    const { app, client, invoiceId } = await withDebt();
    const replyId = await answer(app, "No estamos conformes con la factura F001-1220, el precio no es el acordado", client);
    expect((await app.call("messages.getReply", { id: replyId })).proposals[0]).toMatchObject({
      kind: "open_dispute",
      dispute: { reason: "price", invoiceIds: [invoiceId], documents: ["F001-1220"] },
    });
    await app.call("messages.acceptProposal", { replyId, kind: "open_dispute" });
    expect((await app.call("followup.listDisputes", { clientId: client })).disputes).toMatchObject([{ invoiceId, reason: "price" }]);
    expect((await app.call("messages.reopenReply", { replyId })).undone).toEqual(["El reclamo se cerró como retirado"]);
  });

  test("instalments within the owner's limits are agreed as asked; beyond them something else is offered, and nothing is noted", async () => {
    const { app, client } = await withDebt();
    await app.call("messages.setAnswerLimits", {
      longestDays: 10,
      leastFirstHundredths: 5000,
      mostCuotas: 2,
      daysBetweenCuotas: 15,
      mostDiscountHundredths: 0,
    });
    const replyId = await answer(app, "¿puedo pagarle en 2 cuotas?", client);
    const [plan] = (await app.call("messages.getReply", { id: replyId })).proposals;
    expect(plan).toMatchObject({
      kind: "offer_plan",
      plan: { currency: "PEN", cuotas: [{ amountMinor: 59_000 }, { amountMinor: 59_000 }] },
    });
    await app.call("messages.acceptProposal", { replyId, kind: "offer_plan", ...(plan?.plan ? { plan: plan.plan } : {}) });
    expect((await app.call("followup.listPaymentPlans", { clientId: client })).plans).toMatchObject([{ totalMinor: 118_000 }]);
    await app.call("messages.reopenReply", { replyId });
    const many = await answer(app, "quisiera pagar en 6 cuotas por favor", client);
    const [offer] = (await app.call("messages.getReply", { id: many })).proposals;
    expect(offer).toMatchObject({ kind: "counter_offer", plan: { cuotas: [{ amountMinor: 59_000 }, { amountMinor: 59_000 }] } });
    await app.call("messages.acceptProposal", { replyId: many, kind: "counter_offer" });
    expect((await app.call("followup.listPaymentPlans", { clientId: client })).plans.map(({ state }) => state)).toEqual(["cancelled"]);
  });

  test("a discount for paying at once is kept as an offer, so that the money closes the document", async () => {
    const { app, client } = await withDebt();
    const limits = await app.call("messages.getAnswerLimits", {});
    await app.call("messages.setAnswerLimits", { ...limits, mostDiscountHundredths: 200 });
    const replyId = await answer(app, "dame más tiempo por favor, estoy sin liquidez", client);
    const offer = (await app.call("messages.getReply", { id: replyId })).proposals.find(({ kind }) => kind === "counter_offer");
    expect(offer?.answer?.text).toContain("queda en S/ 1,156.40");
    await app.call("messages.acceptProposal", { replyId, kind: "counter_offer" });
    expect((await app.call("followup.listOffers", { clientId: client })).offers).toMatchObject([{ payMinor: 115_640 }]);
  });

  test("a wrong number leaves the client's file, and comes back when it is taken back", async () => {
    const { app, client } = await withDebt();
    const { id } = await app.call("messages.addReply", {
      channel: "whatsapp",
      text: "está equivocado, yo no soy esa persona",
      from: "+51 986 000 111",
    });
    const phones = async () => (await app.call("clients.getClient", { id: client })).contacts.map(({ phone }) => phone ?? null);
    expect((await app.call("messages.getReply", { id })).proposals[0]?.kind).toBe("note_wrong_person");
    await app.call("messages.acceptProposal", { replyId: id, kind: "note_wrong_person" });
    expect(await phones()).toEqual([null]);
    await app.call("messages.reopenReply", { replyId: id });
    expect(await phones()).toEqual(["986000111"]);
  });

  test("who asks not to be written to is not, through that channel, unless a person says why", async () => {
    const { app, client } = await withDebt();
    const replyId = await answer(app, "ya no me escriban más por favor", client);
    await app.call("messages.acceptProposal", { replyId, kind: "stop_writing" });
    const verdict = await app.call("followup.checkContact", { clientId: client, channel: "whatsapp" });
    expect(verdict.reasons).toMatchObject([{ code: "asked_to_stop", overridable: true }]);
    expect(await app.call("followup.checkContact", { clientId: client, channel: "call" })).toMatchObject({ allowed: true });
    await app.call("messages.reopenReply", { replyId });
    expect(await app.call("followup.checkContact", { clientId: client, channel: "whatsapp" })).toMatchObject({ allowed: true });
  });

  test("follows what a person says that it means; one that is seen leaves the list and comes back", async () => {
    const { app, client } = await withDebt();
    const replyId = await answer(app, "ok gracias", client);
    await app.call("messages.correctReply", { replyId, intent: "promise" });
    const reply = await app.call("messages.getReply", { id: replyId });
    expect(reply).toMatchObject({ intent: "promise", confidence: 1 });
    expect(reply.proposals[0]).toMatchObject({ kind: "record_promise", sure: "likely", promise: { dueOn: "2026-11-23" } });
    await app.call("messages.dismissReply", { replyId, dismissed: true });
    expect((await app.call("messages.listReplies", { state: "waiting" })).replies).toEqual([]);
    await app.call("messages.dismissReply", { replyId, dismissed: false });
    expect((await app.call("messages.listReplies", { state: "waiting" })).byIntent).toEqual([{ intent: "promise", count: 1 }]);
  });
});
