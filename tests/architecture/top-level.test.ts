import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "../../scripts/sources.ts";
import { read } from "./source-files.ts";

const card = [
  "package.json",
  "tsconfig.json",
  "electron-builder.yml",
  "vite.config.ts",
  "main",
  "renderer",
  "shared",
  "migrations",
  "tests",
  "README.md",
];
const besides = ["package-lock.json", "scripts", ".ci", ".gitignore", ".npmrc", ".biome.json"];

test("the top level holds what the project's card lists, and nothing else", () => {
  const tracked = execFileSync("git", ["ls-tree", "--name-only", "HEAD"], { cwd: root, encoding: "utf8" }).trim().split("\n");
  expect(
    tracked.filter((name) => !card.includes(name) && !besides.includes(name)),
    "Put a tool's configuration into package.json or beside the tests, a helper into scripts/, anything else into the folder it serves.",
  ).toEqual([]);
  expect(card.filter((name) => !tracked.includes(name))).toEqual([]);
});

test("better-sqlite3 is the only package that is not bundled", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  expect(
    Object.keys(dependencies ?? {}),
    "The packed application carries node_modules for better-sqlite3 only: add the others to devDependencies.",
  ).toEqual(["better-sqlite3"]);
  const afloat = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(afloat, "Pin the exact version: what was tried together is what everybody gets.").toEqual([]);
});
