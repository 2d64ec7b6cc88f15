import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll, ROSA } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";

const SUNDAY = "2026-11-22T15:00:00.000Z";

/** Cóndor with a mobile, Andina with a landline, Rosa with the mobile of Cóndor; all nine days late. */
async function withThree(options: { now?: string } = {}) {
  const app = await startTestApp(options);
  await fillCompany(app);
  await app.call("clients.saveClients", {
    clients: [
      { ...CONDOR, phone: "987 654 321" },
      { ...ANDINA, phone: "(054) 250 480", contacts: [{ name: "Carmen Flores", role: "Tesorería", phone: "(054) 250 481" }] },
      { ...ROSA, phone: "986000111" },
    ],
  });
  await recordAll(app, [
    factura(),
    facturaTo(ANDINA, { number: "1221", totalMinor: 50_000 }),
    facturaTo(ROSA, { number: "1222", totalMinor: 30_000 }),
  ]);
  const [condor, andina, rosa] = await Promise.all([clientId(app), clientId(app, ANDINA.docNumber), clientId(app, ROSA.docNumber)]);
  return { app, condor, andina, rosa, all: [rosa, condor, andina] };
}

const list = async (app: TestApp, clientIds?: number[]) =>
  app.call("messages.listRound", { channel: "whatsapp", ...(clientIds ? { clientIds } : {}) });
const states = async (app: TestApp, clientIds?: number[]) => (await list(app, clientIds)).people.map(({ state }) => state);

describe("a round of WhatsApp", () => {
  test("keeps the order that was given, says what each owes, and who has no number", async () => {
    const { app, all } = await withThree();
    const { people, warnings } = await list(app, all);
    expect(people.map(({ clientName, state, owed }) => ({ clientName, state, owed }))).toEqual([
      { clientName: ROSA.name, state: "ready", owed: [{ currency: "PEN", amountMinor: 30_000 }] },
      { clientName: CONDOR.name, state: "ready", owed: [{ currency: "PEN", amountMinor: 118_000 }] },
      { clientName: ANDINA.name, state: "no_number", owed: [{ currency: "PEN", amountMinor: 50_000 }] },
    ]);
    expect(warnings).toEqual([{ code: "no_number", message: "1 no tiene celular: anótalo aquí mismo." }]);
  });

  test("goes on later from where it stopped: opened, sent, not sent, and sent taken back", async () => {
    const { app, condor, rosa, all } = await withThree();
    const open = async (client: number) => {
      const { text } = await app.call("messages.draftWhatsApp", { clientId: client });
      return (await app.call("messages.openWhatsApp", { clientId: client, text })).messageId;
    };
    const toRosa = await open(rosa);
    expect(await states(app, all)).toEqual(["opened", "ready", "no_number"]);
    await app.call("messages.confirmSent", { messageId: toRosa, sent: true });
    const toCondor = await open(condor);
    await app.call("messages.confirmSent", { messageId: toCondor, sent: false });
    expect(await states(app, all)).toEqual(["sent", "not_sent", "no_number"]);
    // Without names, who was written to today stands in the round all the same.
    expect((await list(app)).people.map(({ clientId: id }) => id)).toEqual([rosa, condor]);
    await app.call("messages.confirmSent", { messageId: toRosa, sent: false });
    expect(await states(app, all)).toEqual(["not_sent", "not_sent", "no_number"]);
    expect((await list(app, all)).people[0]).toMatchObject({ messageId: toRosa });
  });

  test("refuses who may not be written to now, with the reason and from when", async () => {
    const { app, all } = await withThree({ now: SUNDAY });
    const { people, warnings } = await list(app, all);
    expect(people.map(({ state }) => state)).toEqual(["refused", "refused", "no_number"]);
    expect(people[0]?.why).toBe("El domingo 22 de noviembre es fin de semana.");
    expect(people[0]?.reasons[0]).toMatchObject({ code: "weekend", overridable: false });
    expect(warnings[0]).toEqual({
      code: "window",
      message: "Ahora no es hora de escribir. Podrás desde el lunes 23 de noviembre a las 7:00.",
    });
  });

  test("who reached the cap of the day through another channel waits, and it is told", async () => {
    const { app, condor, rosa } = await withThree();
    await app.call("followup.noteContact", { clientId: condor, channel: "call", text: "No contestó.", outcome: "no_answer" });
    const { people, warnings } = await list(app, [condor, rosa]);
    expect(people.map(({ state }) => state)).toEqual(["refused", "ready"]);
    expect(people[0]?.reasons[0]).toMatchObject({ code: "too_often", overridable: true });
    expect(warnings).toEqual([{ code: "too_often", message: "1 ya llegó al tope de contactos que fijaste: mejor otro día." }]);
  });

  test("without names it is what the agenda asks for through the channel, a task with its number", async () => {
    const { app, rosa } = await withThree();
    const { id } = await app.call("followup.saveTask", { clientId: rosa, kind: "whatsapp", on: "2026-11-20", text: "Escribirle" });
    expect((await list(app)).people).toMatchObject([{ clientId: rosa, taskId: id, state: "ready" }]);
    expect(await states(app, [])).toEqual([]);
  });
});

describe("the check of telephones", () => {
  test("looks at who owes, or at who is named", async () => {
    const { app, andina, rosa } = await withThree();
    const { problems, checked } = await app.call("messages.checkNumbers", {});
    expect(checked).toBe(3);
    expect(problems.map(({ clientId: id, code }) => ({ id, code }))).toEqual([
      { id: andina, code: "landline" },
      { id: andina, code: "landline" },
    ]);
    expect(await app.call("messages.checkNumbers", { clientIds: [rosa] })).toEqual({ problems: [], checked: 1 });
  });

  test("finds the same mobile on two clients, and one of the company's own", async () => {
    const { app, condor, rosa } = await withThree();
    await app.call("clients.saveClients", {
      clients: [
        { ...ROSA, phone: "+51987654321" },
        { ...CONDOR, contacts: [{ name: "Luis", phone: "958 700 120" }] },
      ],
    });
    const { problems } = await app.call("messages.checkNumbers", { clientIds: [condor, rosa] });
    expect(problems.map(({ clientId: id, code, message }) => ({ id, code, message }))).toEqual([
      { id: rosa, code: "repeated", message: `987 654 321 está también en ${CONDOR.name}: el mensaje podría llegar a otra persona.` },
      { id: condor, code: "repeated", message: `987 654 321 está también en ${ROSA.name}: el mensaje podría llegar a otra persona.` },
      { id: condor, code: "own", message: "Es un número de tu propia empresa: el mensaje te llegaría a ti." },
    ]);
  });
});
