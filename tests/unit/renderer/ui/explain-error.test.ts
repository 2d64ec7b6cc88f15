import { describe, expect, it } from "vitest";
import { explainError } from "../../../../renderer/ui/explain-error.ts";
import { AppError } from "../../../../shared/contract/errors.ts";

describe("an error on the screen", () => {
  it("says what happened above what the application says to do", () => {
    const error = new AppError("disk", "El disco está lleno. Libera espacio y vuelve a intentarlo.");
    expect(explainError(error)).toEqual({
      title: "El disco no deja guardar",
      text: "El disco está lleno. Libera espacio y vuelve a intentarlo.",
    });
  });
  it("of the screen itself shows nothing technical", () => {
    expect(explainError(new TypeError("x is not a function")).text).not.toContain("function");
  });
});
