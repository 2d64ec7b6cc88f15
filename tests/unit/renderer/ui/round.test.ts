import { describe, expect, test } from "vitest";
import { nextTurn, type RoundPerson, roundSentence } from "../../../../renderer/ui/round/round.ts";
import { withPhone } from "../../../../renderer/ui/round/use-phone.ts";
import type { Client } from "../../../../shared/contract/clients.ts";

const person = (clientId: number, state: RoundPerson["state"]): RoundPerson => ({
  clientId,
  clientName: `Cliente ${clientId}`,
  contactName: null,
  phone: "987654321",
  owed: [],
  state,
  why: null,
  messageId: null,
  taskId: null,
  reasons: [],
  stage: null,
  tone: null,
});
const nobody = new Set<number>();

describe("whose turn it is in a round", () => {
  const people = [person(1, "ready"), person(2, "sent"), person(3, "no_number"), person(4, "opened"), person(5, "ready")];

  test("the next who waits, from the beginning again after the last, without who was passed over", () => {
    expect(nextTurn(people, 1, nobody)).toBe(4);
    expect(nextTurn(people, 5, nobody)).toBe(1);
    expect(nextTurn(people, 4, new Set([5, 1]))).toBeUndefined();
  });

  test("nobody once all were written to or cannot be", () => {
    expect(nextTurn([person(1, "sent"), person(2, "refused"), person(3, "no_number")], 1, nobody)).toBeUndefined();
  });

  test("what became of it is said in one sentence", () => {
    expect(roundSentence(people)).toBe("1 enviado; quedan 2 por enviar, 1 por confirmar, 1 sin celular.");
    expect(roundSentence([person(1, "sent"), person(2, "sent")])).toBe("2 enviados.");
  });
});

describe("a telephone that is written down on the way", () => {
  const client = {
    id: 7,
    docType: "RUC",
    docNumber: "20512345671",
    name: "Transportes Cóndor",
    phone: "(054) 250 480",
    contacts: [{ id: 1, name: "Luis", role: null, phone: "88765432", email: "luis@condor.pe", preferredChannel: "sms" }],
  } as unknown as Client;

  test("the client's own changes nothing of its people", () => {
    expect(withPhone(client, { contactId: null }, "987654321")).toEqual({
      id: 7,
      docType: "RUC",
      docNumber: "20512345671",
      name: "Transportes Cóndor",
      phone: "987654321",
    });
  });

  test("that of a person keeps everything else of them; a new person stands beside them", () => {
    const luis = { id: 1, name: "Luis", phone: "88765432", email: "luis@condor.pe", preferredChannel: "sms" };
    expect(withPhone(client, { contactId: 1 }, "987654321").contacts).toEqual([{ ...luis, phone: "987654321" }]);
    expect(withPhone(client, { name: "Carmen" }, "987654321").contacts).toEqual([luis, { name: "Carmen", phone: "987654321" }]);
    expect(withPhone(client, { name: "Carmen" }, "987654321")).not.toHaveProperty("phone");
  });
});
