import { describe, expect, test } from "vitest";
import { todo, on, withTwo } from "./agenda-app.ts";

const SATURDAY = "2026-11-21T15:00:00.000Z";

describe("a contact", () => {
  test("that nobody answered is noted, leaves the list, and is tried again on the next day of contact in the afternoon", async () => {
    const app = await withTwo();
    await app.call("followup.runScheduler", {});
    const item = (await app.call("followup.getAgenda", {})).items[0];
    const noted = await app.call("followup.noteContact", {
      clientId: app.andina,
      channel: "call",
      outcome: "no_answer",
      text: "No contestó.",
      item: { kind: "action", id: item?.id ?? 0 },
    });
    expect(noted).toMatchObject({ nextOn: "2026-11-23" });
    expect(await app.call("followup.getAgenda", {})).toMatchObject({ total: 1, doneToday: 1 });
    const { entries } = await app.call("clients.getTimeline", { clientId: app.andina });
    expect(entries[0]).toMatchObject({ kind: "call", title: "Llamada: no contestó", text: "No contestó." });
    await on(app, "2026-11-23T15:00:00.000Z", async (monday) => {
      await monday.call("followup.runScheduler", {});
      const { items } = await monday.call("followup.getAgenda", {});
      expect(items[0]).toMatchObject({
        kind: "task",
        channel: "call",
        minutes: 900,
        why: "Volver a llamar: no contestó",
        amountMinor: 150_000,
      });
      // One thing to do for a client: the scheduler waits for what was agreed.
      expect(items.filter(({ clientId }) => clientId === app.andina)).toHaveLength(1);
      expect((await monday.call("followup.getToday", {})).suggestions[0]).toMatchObject({ clientId: app.andina, minutes: 900 });
    });
  });

  test("does not count itself; the next one of the day does, unless there is a reason", async () => {
    const app = await withTwo();
    const call = { clientId: app.andina, channel: "call", text: "Contestó Carmen" } as const;
    await app.call("followup.noteContact", call);
    expect(await app.fails("followup.noteContact", call)).toMatchObject({
      code: "not_allowed",
      details: { reasons: [{ code: "too_often" }] },
    });
    await app.call("followup.noteContact", { ...call, override: { reason: "Pidió que la llame a las diez" } });
    const { entries } = await app.call("clients.getTimeline", { clientId: app.andina });
    expect(entries[0]?.title).toBe("Llamada, pese al aviso: Pidió que la llame a las diez");
  });

  test("that the client began is always noted, and is no contact of ours", async () => {
    const app = await withTwo({ now: SATURDAY });
    const call = { clientId: app.andina, channel: "call", text: "Pidió otra copia de la factura", outcome: "talked" } as const;
    const refused = await app.fails("followup.noteContact", call);
    expect(refused).toMatchObject({ code: "not_allowed", details: { reasons: [{ code: "weekend", overridable: false }] } });
    expect((await app.fails("followup.noteContact", { ...call, override: { reason: "Era urgente" } })).code).toBe("not_allowed");
    await app.call("followup.noteContact", { ...call, direction: "in" });
    const { entries } = await app.call("clients.getTimeline", { clientId: app.andina });
    expect(entries[0]).toMatchObject({ kind: "call", title: "Llamó el cliente" });
    const monday = { clientId: app.andina, channel: "call", at: "2026-11-23T15:00:00.000Z" } as const;
    expect(await app.call("followup.checkContact", monday)).toEqual({ allowed: true, reasons: [] });
  });

  test("with the wrong person asks for another number; a call back comes on the day and hour that were said", async () => {
    const app = await withTwo();
    const contactId = (await app.call("clients.getClient", { id: app.andina })).contacts[0]?.id ?? 0;
    await app.call("followup.noteContact", {
      clientId: app.andina,
      channel: "call",
      outcome: "wrong_person",
      text: "Es una peluquería.",
      contactId,
    });
    const { items } = await app.call("followup.getAgenda", {});
    expect(items).toMatchObject([{ kind: "task", channel: "other", why: "Busca otro número de Carmen Ríos", allowed: true }]);
    const call = { clientId: app.rosa, channel: "call", outcome: "call_back", text: "Que la llame el martes" } as const;
    expect((await app.fails("followup.noteContact", { ...call, next: { on: "2026-11-22" } })).code).toBe("not_allowed");
    expect(await app.call("followup.noteContact", { ...call, next: { on: "2026-11-24", minutes: 960 } })).toMatchObject({
      nextOn: "2026-11-24",
    });
    await on(app, "2026-11-24T15:00:00.000Z", async (tuesday) => {
      await tuesday.call("followup.resolveTask", { id: items[0]?.id ?? 0, outcome: "done" });
      expect((await todo(tuesday))[0]).toBe("Quispe call 30000");
    });
  });

  test("a promise or a dispute brings no task: each has a day of its own", async () => {
    const app = await withTwo();
    const call = { channel: "call", text: "Lo dijo Carmen" } as const;
    expect(await app.call("followup.noteContact", { ...call, clientId: app.andina, outcome: "promise" })).toMatchObject({
      nextTaskId: null,
    });
    expect(await app.call("followup.noteContact", { ...call, clientId: app.rosa, outcome: "dispute" })).toMatchObject({ nextOn: null });
  });

  test("is of the past or of now, with people of that client, about things of that client", async () => {
    const app = await withTwo();
    const call = { clientId: app.andina, channel: "call", text: "x" } as const;
    expect((await app.fails("followup.noteContact", { ...call, at: "2026-11-20T15:00:01Z" })).code).toBe("invalid_input");
    expect(await app.fails("followup.noteContact", { ...call, contactId: 99 })).toMatchObject({
      details: { reasons: [{ code: "third_party" }] },
    });
    await app.call("followup.runScheduler", {});
    const rosas = (await app.call("followup.getAgenda", {})).items.find(({ clientId }) => clientId === app.rosa);
    const item = { kind: "action" as const, id: rosas?.id ?? 0 };
    expect((await app.fails("followup.noteContact", { ...call, item })).code).toBe("conflict");
    expect((await app.fails("followup.noteContact", { ...call, clientId: 99 })).code).toBe("not_found");
    await app.call("followup.noteContact", { ...call, at: "2026-11-19T16:00:00Z" });
    const { entries } = await app.call("clients.getTimeline", { clientId: app.andina });
    expect(entries.find(({ kind }) => kind === "call")).toMatchObject({ on: "2026-11-19" });
  });
});
