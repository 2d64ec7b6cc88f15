import { describe, expect, test } from "vitest";
import { findNumberProblems, type WrittenPhone } from "../../../main/messages/round/number-problems.ts";

const CONDOR = { id: 1, name: "Transportes Cóndor S.R.L." };
const ANDINA = { id: 2, name: "Constructora Andina S.A.C." };
const of = (client: typeof CONDOR, ...phones: string[]): WrittenPhone[] =>
  phones.map((phone, at) => ({ clientId: client.id, clientName: client.name, contactId: at === 0 ? null : at, phone }));

function codes(phones: WrittenPhone[], others: WrittenPhone[] = [], own: string[] = []): string[] {
  return findNumberProblems({ clients: [CONDOR], phones, known: [...phones, ...others], own }).map(({ code }) => code);
}

describe("the telephones of a client", () => {
  test.each([
    [[], ["missing"]],
    [["987654321"], []],
    [["(054) 250 480"], ["landline"]],
    // The office is called there; messages go to the mobile.
    [["(054) 250 480", "987654321"], []],
    [["+56 9 8765 4321"], ["foreign"]],
    [["887654321"], ["not_mobile"]],
    [["Luis 987654321"], ["letters"]],
    [["987654321 / 986000111"], ["several"]],
  ])("%j have the problems %j", (phones, found) => {
    expect(codes(of(CONDOR, ...phones))).toEqual(found);
  });

  test("a number of another client, or of the company itself, would reach somebody else", () => {
    expect(codes(of(CONDOR, "987654321"), of(ANDINA, "+51 987 654 321"))).toEqual(["repeated"]);
    expect(codes(of(CONDOR, "987654321"), [], ["987 654 321"])).toEqual(["own"]);
    // Two people of one client may share a telephone.
    expect(codes(of(CONDOR, "987654321", "987654321"))).toEqual([]);
  });

  test("says where it is written and what is wrong", () => {
    const phones = of(CONDOR, "986000111", "88765432");
    expect(findNumberProblems({ clients: [CONDOR], phones, known: phones, own: [] })).toEqual([
      {
        clientId: 1,
        clientName: CONDOR.name,
        contactId: 1,
        phone: "88765432",
        code: "not_mobile",
        message: "Tiene 8 cifras: un celular del Perú tiene nueve y empieza con 9.",
      },
    ]);
  });
});
