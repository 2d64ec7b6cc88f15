import { expect, test } from "vitest";
import { startTestApp } from "../../fixtures/app.ts";

test("a reply is understood through the program's door, and nothing is written", async () => {
  const { call } = await startTestApp();
  const understood = await call("messages.understandReply", {
    text: "Buenas, el viernes le deposito 500 soles. Me confirma su número de cuenta?",
    receivedAt: "2026-11-18T15:00:00.000Z",
  });
  expect(understood.intents.map(({ intent }) => intent)).toEqual(expect.arrayContaining(["promise", "asks_account"]));
  expect(understood.promise).toEqual({ dueOn: "2026-11-20", amountMinor: 50_000, currency: "PEN" });
});
