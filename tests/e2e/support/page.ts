import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type Shell, type ShellOptions, startShell } from "./shell.ts";

type Fixtures = {
  /** How this test's shell starts: `test.use({ shellOptions: { now: "..." } })`. */
  shellOptions: ShellOptions;
  /** The built browser shell, started for this test alone. */
  shell: Shell;
  /** Complaints that a test provokes on purpose: `test.use({ expectedErrors: [/403/] })`. */
  expectedErrors: RegExp[];
  /** What the page complained of so far; the test fails at its end when anything unexpected is left in it. */
  consoleErrors: string[];
  /** Opens a screen of the shell with its token. */
  openScreen: (path?: string) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  shellOptions: [{}, { option: true }],
  expectedErrors: [[], { option: true }],
  shell: async ({ page, shellOptions }, use) => {
    const shell = await startShell(shellOptions);
    await use(shell);
    // The page leaves first: what it asks of a server that has gone is no complaint worth reading.
    await page.close();
    await shell.stop();
  },
  consoleErrors: [
    async ({ page, expectedErrors }, use) => {
      const errors = collectConsoleErrors(page);
      await use(errors);
      const unexpected = errors.filter((text) => !expectedErrors.some((expected) => expected.test(text)));
      expect(unexpected, "the console must stay silent").toEqual([]);
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

/** Collects the console errors (failed requests and refusals of the policy among them) and uncaught exceptions of a page from now on. */
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
  // Where no script may run, axe may not either.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox=""]').analyze();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(" ")}: ${node.html.slice(0, 200)}`).join("\n")}`,
  );
  expect(found.join("\n")).toBe("");
}
