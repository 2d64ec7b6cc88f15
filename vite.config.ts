import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { EnvironmentOptions } from "vite";
import { defineConfig } from "vitest/config";
import { bundlePdfkitData, modernBuffers, pageAtTheTop } from "./scripts/bundle-plugins.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
/** scripts/ensure-build.ts builds beside dist/ and then puts the new one in its place. */
const out = process.env.CUENTAS_DIST ?? "dist";
const underVitest = process.env.VITEST !== undefined;

/** Everything is bundled but what is native or given by the shell: the package carries no node_modules except better-sqlite3. */
const external = ["better-sqlite3", "electron"];

/** One place where Node code runs. The chunks stand beside the entries, so `new URL("./app-worker.js", import.meta.url)` is right in any of them. */
function nodePlace(folder: string, entries: Record<string, string>, alsoExternal: string[] = []): EnvironmentOptions {
  const outside = [...external, ...alsoExternal];
  return {
    consumer: "server",
    resolve: { noExternal: true, external: outside },
    build: {
      outDir: `${out}/${folder}`,
      target: "node24",
      ssr: true,
      minify: false,
      emptyOutDir: true,
      rolldownOptions: {
        input: entries,
        external: outside,
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  };
}

/** The threads: of the application, and of what it reads and computes aside. */
const worker = { "app-worker": "main/app-worker.ts", "background-worker": "main/background-worker.ts" };

const preload: EnvironmentOptions = {
  consumer: "server",
  resolve: { noExternal: true, external },
  build: {
    outDir: `${out}/preload`,
    target: "node24",
    ssr: true,
    minify: false,
    emptyOutDir: true,
    rolldownOptions: {
      input: { preload: "main/shells/electron/preload.ts" },
      external,
      output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
    },
  },
};

const places: Record<string, EnvironmentOptions> = {
  client: {
    build: {
      outDir: `${out}/renderer`,
      emptyOutDir: true,
      // The page's policy allows no inline script and no data: fonts; every asset is a file of our own origin.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: { index: "renderer/index.html" } },
    },
  },
  main: nodePlace("main", { main: "main/shells/electron/main.ts", ...worker }),
  preload,
  server: nodePlace("server", { server: "main/shells/browser/server.ts", ...worker }),
  cli: nodePlace("cli", { cli: "main/shells/cli/cli.ts", ...worker }),
  bench: nodePlace("bench", { bench: "tests/bench/harness.ts", ...worker }, ["@playwright/test"]),
};

/** What `npm run build` makes; the benches are built when they are asked for. */
const shipped = ["client", "main", "preload", "server", "cli"];

export default defineConfig({
  root,
  publicDir: false,
  plugins: [react(), bundlePdfkitData(), modernBuffers(), pageAtTheTop()],
  ...(underVitest ? {} : { environments: places }),
  builder: {
    async buildApp(builder) {
      const wanted = process.env.CUENTAS_PLACES?.split(",") ?? shipped;
      for (const [name, environment] of Object.entries(builder.environments)) {
        if (wanted.includes(name)) await builder.build(environment);
      }
    },
  },
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: "unit", environment: "node", include: ["tests/unit/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "renderer",
          environment: "jsdom",
          include: ["tests/unit/renderer/**/*.test.tsx"],
          setupFiles: ["tests/unit/renderer/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          environment: "node",
          include: ["tests/integration/**/*.test.ts", "tests/fault/**/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "architecture", environment: "node", include: ["tests/architecture/**/*.test.ts"] },
      },
    ],
  },
});
