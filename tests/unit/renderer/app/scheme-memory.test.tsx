import { afterEach, expect, it } from "vitest";
import { schemeMemory } from "../../../../renderer/app/theme/scheme-memory.ts";

afterEach(() => {
  localStorage.clear();
  document.cookie = "cuentas-apariencia=; max-age=0; path=/";
});

it("the look that was chosen is found again at another port, where the storage is empty", () => {
  schemeMemory.set("dark");
  localStorage.clear();
  expect(schemeMemory.get("auto")).toBe("dark");
});

it("nothing chosen, or a broken cookie, leaves the look to the system", () => {
  expect(schemeMemory.get("auto")).toBe("auto");
  document.cookie = "cuentas-apariencia=purpura; path=/";
  expect(schemeMemory.get("auto")).toBe("auto");
});
