import { expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { CONDOR } from "../../fixtures/documents.ts";

const people = async (app: TestApp) => (await app.call("settings.listPeople", {})).people;
const add = async (app: TestApp, name: string, role: "owner" | "clerk" | "accountant" = "clerk") =>
  (await app.call("settings.savePerson", { name, role })).id;

test("an office has its people, by name, with how many clients each looks after", async () => {
  const app = await startTestApp();
  expect(await people(app)).toEqual([]);
  const rosa = await add(app, "Rosa Quispe");
  const ana = await add(app, "Ana María Ñahui", "owner");
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, personId: rosa }] });
  expect(await people(app)).toEqual([
    { id: ana, name: "Ana María Ñahui", role: "owner", clients: 0 },
    { id: rosa, name: "Rosa Quispe", role: "clerk", clients: 1 },
  ]);
  await app.call("settings.savePerson", { id: rosa, name: "Rosa Quispe H.", role: "accountant" });
  expect((await people(app))[1]).toMatchObject({ name: "Rosa Quispe H.", role: "accountant" });
});

test("two people do not have one name, with or without accents and capitals", async () => {
  const app = await startTestApp();
  const id = await add(app, "José Pérez");
  const twin = await app.fails("settings.savePerson", { name: "JOSE PEREZ", role: "owner" });
  expect(twin).toMatchObject({
    code: "conflict",
    message: "Ya hay alguien con ese nombre: José Pérez. Agrégale un apellido o una inicial para distinguirlos.",
  });
  await app.call("settings.savePerson", { id, name: "Jose Perez", role: "owner" });
  expect((await app.fails("settings.savePerson", { id: 99, name: "Otra", role: "owner" })).code).toBe("not_found");
});

test("who leaves the office leaves clients and steps to anybody, and the name may be used again", async () => {
  const app = await startTestApp();
  const id = await add(app, "Rosa Quispe");
  const other = await add(app, "Luis Ramos");
  const { clients } = await app.call("clients.saveClients", { clients: [{ ...CONDOR, personId: id }] });
  const step = { channel: "call", stage: "administrativa", mode: "approve" } as const;
  const plan = await app.call("followup.savePlan", {
    name: "Estado",
    steps: [
      { ...step, days: 3, personId: id, escalate: { afterDays: 2, toPersonId: other } },
      { ...step, days: 9, personId: other, escalate: { afterDays: 4, toPersonId: id } },
    ],
  });
  await app.call("settings.archivePerson", { id });
  expect((await people(app)).map(({ name }) => name)).toEqual(["Luis Ramos"]);
  expect(await app.call("clients.getClient", { id: clients[0]?.id ?? 0 })).toMatchObject({ personId: null });
  const steps = (await app.call("followup.listPlans", {})).plans.find((each) => each.id === plan.id)?.steps;
  expect(steps).toMatchObject([{ escalate: { afterDays: 2, toPersonId: other } }, { personId: other }]);
  expect(steps?.[0]).not.toHaveProperty("personId");
  expect(steps?.[1]).not.toHaveProperty("escalate");
  expect((await app.fails("settings.archivePerson", { id })).code).toBe("not_found");
  expect((await app.fails("clients.saveClients", { clients: [{ ...CONDOR, personId: id }] })).message).toBe(
    "Esa persona ya no está en la oficina. Elige otro responsable.",
  );
  await add(app, "Rosa Quispe");
});
