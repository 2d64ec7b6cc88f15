import { describe, expect, it } from "vitest";
import { draftOf, findProblems, numberWarning, phoneWarning, toInput } from "../../../../renderer/features/clients/edit/client-draft.ts";
import { readClientsLink, writeClientsLink } from "../../../../renderer/features/clients/list/link.ts";
import { appliedByDocument, planFavour } from "../../../../renderer/features/clients/page/favour-plan.ts";
import { habitText } from "../../../../renderer/features/clients/words.ts";

describe("how a client usually pays", () => {
  it("says it as people do", () => {
    expect([8, 1, 0, 0.4, -3].map(habitText)).toEqual([
      "paga 8 días tarde",
      "paga 1 día tarde",
      "paga puntual",
      "paga puntual",
      "paga 3 días antes",
    ]);
    expect(habitText(null)).toBeUndefined();
  });
});

describe("using a balance in favour", () => {
  it("closes the oldest documents with the oldest money", () => {
    const plan = planFavour(
      [
        { id: 1, unallocatedMinor: 5000 },
        { id: 2, unallocatedMinor: 3000 },
      ],
      [
        { id: 10, openMinor: 6000 },
        { id: 11, openMinor: 9000 },
      ],
    );
    expect(plan).toEqual([
      { paymentId: 1, allocations: [{ invoiceId: 10, amountMinor: 5000 }] },
      {
        paymentId: 2,
        allocations: [
          { invoiceId: 10, amountMinor: 1000 },
          { invoiceId: 11, amountMinor: 2000 },
        ],
      },
    ]);
    expect([...appliedByDocument(plan)]).toEqual([
      [10, 6000],
      [11, 2000],
    ]);
  });

  it("leaves alone the money that finds no document", () => {
    expect(planFavour([{ id: 1, unallocatedMinor: 5000 }], [])).toEqual([]);
  });
});

describe("the form of a client", () => {
  it("asks for a name and a number, and for a term of days", () => {
    const draft = { ...draftOf(undefined), termDays: "un mes", contacts: [{ ...blank, phone: "987654321" }] };
    expect(Object.keys(findProblems(draft))).toEqual(["name", "docNumber", "termDays", "contacts"]);
  });

  it("saves nothing empty for somebody new, and of somebody known only the texts that changed", () => {
    const nobody = draftOf(undefined);
    const fresh = { ...nobody, name: "Rosa Quispe", docNumber: "42587412", docType: "DNI" as const };
    expect(toInput(fresh, nobody)).toEqual({ docType: "DNI", docNumber: "42587412", name: "Rosa Quispe", contacts: [] });
    const known = { ...fresh, id: 3, email: "rosa@quispe.example", phone: "987654321" };
    expect(toInput({ ...known, email: "" }, known)).toEqual({
      id: 3,
      docType: "DNI",
      docNumber: "42587412",
      name: "Rosa Quispe",
      email: "",
      contacts: [],
    });
  });

  it("warns about numbers and never stops", () => {
    expect(numberWarning({ docType: "RUC", docNumber: "20100047218" })).toBeUndefined();
    expect(numberWarning({ docType: "RUC", docNumber: "20100047219" })).toContain("no cuadra");
    expect(numberWarning({ docType: "DNI", docNumber: "123456789" })).toContain("8 dígitos");
    expect(phoneWarning("(054) 250 4801")).toContain("WhatsApp");
    expect(phoneWarning("+51 987 654 321")).toBeUndefined();
  });
});

describe("the address of Clientes", () => {
  it("opens on who owes most and reads back what it wrote", () => {
    expect(readClientsLink(new URLSearchParams())).toEqual({
      onlyOwing: true,
      search: "",
      sort: { by: "open", descending: true },
      isNew: false,
    });
    const query = "ver=todos&buscar=wari&orden=name&nuevo=1";
    expect(writeClientsLink(readClientsLink(new URLSearchParams(query))).toString()).toBe(query);
  });
});

const blank = { id: undefined, name: "", role: "", phone: "", email: "", preferredChannel: null };
