import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type Shell, type ShellOptions, startShell } from "./shell.ts";

type Fixtures = {
  /** How this test's shell starts: `test.use({ shellOptions: { now: "..." } })`. */
  shellOptions: ShellOptions;
  /** The built browser shell, started for this test alone. */
  shell: Shell;
  /** What the page complained of so far; the test fails at its end when anything is left in it. */
  consoleErrors: string[];
  /** Opens a screen of the shell with its token. */
  openScreen: (path?: string) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  shellOptions: [{}, { option: true }],
  shell: async ({ shellOptions }, use) => {
    const shell = await startShell(shellOptions);
    await use(shell);
    await shell.stop();
  },
  consoleErrors: [
    async ({ page }, use) => {
      const errors = collectConsoleErrors(page);
      await use(errors);
      expect(errors, "the console must stay silent").toEqual([]);
    },
    { auto: true },
  ],
  openScreen: async ({ page, shell }, use) => {
    await use(async (path) => {
      await page.goto(shell.address(path));
    });
  },
});

export { expect };

/** Collects console errors and warnings of policy, uncaught exceptions and failed requests of a page from now on. */
export function collectConsoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => errors.push(String(error.stack ?? error)));
  return errors;
}

/** Fails with a readable list when axe finds anything on the page as it is now. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(" ")}: ${node.html.slice(0, 200)}`).join("\n")}`,
  );
  expect(found.join("\n")).toBe("");
}
