import { describe, expect, it } from "vitest";
import {
  accountWarning,
  companyErrors,
  companyInputOf,
  draftOf,
  EMPTY_COMPANY,
} from "../../../../renderer/features/settings/company/company-draft.ts";

const bcp = { key: "1", bank: "BCP", number: "215-1234567-0-12", currency: "PEN", cci: "", kind: "ordinary" as const };

describe("the company's form", () => {
  it("asks for the RUC and the name, and for nothing else", () => {
    expect(Object.keys(companyErrors(EMPTY_COMPANY))).toEqual(["ruc", "legalName"]);
    expect(companyErrors({ ...EMPTY_COMPANY, ruc: "20601234565", legalName: "Ferretería El Misti S.A.C." })).toEqual({});
  });
  it("takes a RUC whose check digit is odd: that is a warning", () => {
    expect(companyErrors({ ...EMPTY_COMPANY, ruc: "20601234560", legalName: "X" })).toEqual({});
  });
  it("sends trimmed texts, and leaves out the account rows that were not filled", () => {
    const draft = { ...EMPTY_COMPANY, ruc: "20601234565", legalName: "  Ferretería El Misti S.A.C. " };
    const input = companyInputOf(draft, [
      { ...bcp, cci: "002-215-001234567012-25" },
      { ...bcp, key: "2", number: " " },
    ]);
    expect(input.legalName).toBe("Ferretería El Misti S.A.C.");
    expect(input.bankAccounts).toEqual([
      { bank: "BCP", number: "215-1234567-0-12", currency: "PEN", kind: "ordinary", cci: "00221500123456701225" },
    ]);
  });
  it("carries whether it is a MYPE, so that saving the accounts does not lose it", () => {
    expect(companyInputOf(draftOf({ ruc: "20601234565", isMype: true }), [])).toMatchObject({ isMype: true });
    expect(companyInputOf(draftOf(null), [])).toMatchObject({ isMype: false });
  });
  it("fills itself from a ledger that lacks some fields", () => {
    expect(draftOf({ ruc: "20601234565", city: undefined })).toEqual({ ...EMPTY_COMPANY, ruc: "20601234565" });
  });
});

describe("what looks odd about a bank account", () => {
  it.each([
    [{ ...bcp, bank: "BBVA", cci: "011-366-000100032542-21" }, undefined],
    [{ ...bcp, cci: "011-366-000100032542-21" }, "Ese CCI no empieza con 002, el código de BCP"],
    [{ ...bcp, bank: "BBVA", cci: "011-366-000100032542-22" }, "Los dígitos de control del CCI no cuadran; revísalo"],
    [{ ...bcp, cci: "01136" }, "El CCI tiene 20 dígitos; van 5"],
    [{ ...bcp, bank: "Yape", kind: "wallet" as const, number: "054 250480" }, "Yape y Plin usan un celular de 9 dígitos"],
    [{ ...bcp, bank: "Yape", kind: "wallet" as const, number: "+51 958 700 120" }, undefined],
  ])("%o", (account, warning) => expect(accountWarning(account)).toBe(warning));
});
