import { describe, expect, test } from "vitest";
import type { ClientInput } from "../../../shared/contract/clients.ts";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";

const CONDOR = { docType: "RUC", docNumber: "20512345671", name: "Transportes Cóndor S.R.L." } as const;

async function save(app: TestApp, client: ClientInput): Promise<number> {
  const { clients } = await app.call("clients.saveClients", { clients: [client] });
  return clients[0]?.id as number;
}

const get = (app: TestApp, id: number) => app.call("clients.getClient", { id });

describe("saving clients", () => {
  test("keeps all that was given; what was not is empty", async () => {
    const app = await startTestApp();
    const id = await save(app, {
      ...CONDOR,
      docNumber: "20512345678",
      tradeName: "Cóndor",
      email: "pagos@condor.example",
      phone: "987 654 321",
      preferredChannel: "whatsapp",
      termDays: 30,
      creditLimitMinor: 500_000,
      notes: "Paga los viernes",
      segment: "Mayorista",
    });
    expect(await get(app, id)).toEqual({
      id,
      ...CONDOR,
      docNumber: "20512345678",
      tradeName: "Cóndor",
      address: null,
      email: "pagos@condor.example",
      phone: "987 654 321",
      preferredChannel: "whatsapp",
      termDays: 30,
      creditLimitMinor: 500_000,
      notes: "Paga los viernes",
      segment: "Mayorista",
      personId: null,
      warnings: [expect.objectContaining({ code: "ruc_check" })],
      contacts: [],
      balances: [],
      habitDays: null,
    });
  });

  test("again updates the one of the same number, and only what is given", async () => {
    const app = await startTestApp();
    const id = await save(app, { ...CONDOR, email: "a@condor.example", termDays: 30, notes: "x" });
    expect(await save(app, { ...CONDOR, name: "Cóndor Cargo S.A.C.", email: "b@condor.example" })).toBe(id);
    expect(await get(app, id)).toMatchObject({ name: "Cóndor Cargo S.A.C.", email: "b@condor.example", termDays: 30, notes: "x" });
    expect((await app.call("clients.listClients", { search: "cargo" })).total).toBe(1);
    expect((await app.call("clients.listClients", { search: "transportes" })).total).toBe(0);
  });

  test("an empty text takes away what was there, for a new client as for a known one", async () => {
    const app = await startTestApp();
    const emptied = { email: "", phone: "", notes: "", tradeName: "", address: "" };
    const id = await save(app, { ...CONDOR, email: "a@condor.example", phone: "987654321", notes: "x", tradeName: "T", address: "Av. 1" });
    await save(app, { ...CONDOR, ...emptied });
    const nothing = { email: null, phone: null, notes: "", tradeName: null, address: null };
    expect(await get(app, id)).toMatchObject(nothing);
    const fresh = await save(app, { docType: "DNI", docNumber: "40506070", name: "Rosa Quispe", ...emptied });
    expect(await get(app, fresh)).toMatchObject(nothing);
  });

  test("by id may correct the number, unless another client has it", async () => {
    const app = await startTestApp();
    const id = await save(app, CONDOR);
    const other = await save(app, { docType: "RUC", docNumber: "20100047218", name: "Otro" });
    expect(await save(app, { ...CONDOR, id, docNumber: "20512345678" })).toBe(id);
    expect((await app.call("clients.listClients", { search: "20512345678" })).rows.map((row) => row.id)).toEqual([id]);
    const error = await app.fails("clients.saveClients", { clients: [{ ...CONDOR, id, docNumber: "20100047218" }] });
    expect(error).toMatchObject({ code: "conflict", details: { clientId: other } });
    expect(await app.fails("clients.saveClients", { clients: [{ ...CONDOR, id: 999 }] })).toMatchObject({ code: "not_found" });
    expect(await app.fails("clients.getClient", { id: 999 })).toMatchObject({ code: "not_found" });
  });

  test("one bad among many keeps none", async () => {
    const app = await startTestApp();
    await app.fails("clients.saveClients", { clients: [CONDOR, { ...CONDOR, id: 999 }] });
    await app.fails("clients.saveClients", { clients: [CONDOR, { ...CONDOR, name: "" }] });
    expect((await app.call("clients.listClients", {})).total).toBe(0);
  });

  test("a passport with small letters is the same as with capitals", async () => {
    const app = await startTestApp();
    const id = await save(app, { docType: "PASSPORT", docNumber: "ab1234", name: "John Smith" });
    expect(await save(app, { docType: "PASSPORT", docNumber: "AB1234", name: "John Smith" })).toBe(id);
  });
});

describe("what looks wrong is warned of and never blocks", () => {
  test.each<[string, Partial<ClientInput>, string[]]>([
    ["a RUC with a digit changed", { docNumber: "20100047219" }, ["ruc_check"]],
    ["a good RUC", { docNumber: "20100047218" }, []],
    ["a DNI of seven digits", { docType: "DNI", docNumber: "4050607" }, ["dni_check"]],
    ["a foreigner's card", { docType: "CE", docNumber: "X-1" }, []],
    ["an address without its end", { docNumber: "20100047218", email: "pagos@condor" }, ["email_check"]],
    ["a landline", { docNumber: "20100047218", phone: "054 223344" }, ["phone_check"]],
  ])("%s", async (_what, changes, codes) => {
    const app = await startTestApp();
    const { clients } = await app.call("clients.saveClients", { clients: [{ ...CONDOR, ...changes }] });
    expect((clients[0]?.warnings ?? []).map(({ code }) => code)).toEqual(codes);
    expect((await get(app, clients[0]?.id as number)).warnings.map(({ code }) => code)).toEqual(codes);
  });
});

describe("contacts", () => {
  test("given again with their id are changed, without it are added, left out are gone", async () => {
    const app = await startTestApp();
    const id = await save(app, {
      ...CONDOR,
      contacts: [{ name: "Ana", role: "Tesorería", phone: "987654321", preferredChannel: "whatsapp" }, { name: "Luis" }],
    });
    const [ana] = (await get(app, id)).contacts;
    await save(app, {
      ...CONDOR,
      contacts: [
        { id: ana?.id, name: "Ana María", phone: "" },
        { name: "Eva", email: "eva@condor.example" },
      ],
    });
    expect((await get(app, id)).contacts).toEqual([
      { id: ana?.id, name: "Ana María", role: null, phone: null, email: null, preferredChannel: null },
      { id: expect.any(Number) as number, name: "Eva", role: null, phone: null, email: "eva@condor.example", preferredChannel: null },
    ]);
    await save(app, { ...CONDOR, name: "Cóndor" });
    expect((await get(app, id)).contacts).toHaveLength(2);
    await save(app, { ...CONDOR, contacts: [] });
    expect((await get(app, id)).contacts).toEqual([]);
  });

  test("of one client cannot be taken by another", async () => {
    const app = await startTestApp();
    const id = await save(app, { ...CONDOR, contacts: [{ name: "Ana" }] });
    const [ana] = (await get(app, id)).contacts;
    await save(app, { docType: "DNI", docNumber: "40506070", name: "Rosa", contacts: [{ id: ana?.id, name: "Robada" }] });
    expect((await get(app, id)).contacts).toMatchObject([{ name: "Ana" }]);
  });

  test("lend the list their phone and mail when the client has none of its own", async () => {
    const app = await startTestApp();
    await save(app, {
      ...CONDOR,
      email: "",
      contacts: [
        { name: "Ana", phone: "987654321", email: "ana@condor.example" },
        { name: "Luis", phone: "900000001" },
      ],
    });
    expect((await app.call("clients.listClients", {})).rows).toMatchObject([{ phone: "987654321", email: "ana@condor.example" }]);
  });
});
