import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { followEvents } from "../../../../renderer/app/follow-events.ts";
import { COMMANDS, findCommands } from "../../../../renderer/app/frame/commands.ts";
import { isAt, PLACES } from "../../../../renderer/app/frame/places.ts";
import { callKey } from "../../../../renderer/ui/calls.ts";

describe("the search box's actions", () => {
  it("are found by any of their words, without accents", () => {
    expect(findCommands("guia").map((command) => command.id)).toContain("guide");
    expect(findCommands("importar estado").map((command) => command.id)).toEqual(["import-statement"]);
    expect(findCommands("zzz")).toEqual([]);
  });
  it("all stand there while nothing is typed, each once", () => {
    expect(findCommands("")).toHaveLength(COMMANDS.length);
    expect(new Set(COMMANDS.map((command) => command.id)).size).toBe(COMMANDS.length);
  });
});

describe("the rooms of the navigation", () => {
  it("hold their pages", () => {
    expect(isAt("/clientes/7", "/clientes")).toBe(true);
    expect(isAt("/clientes-nuevos", "/clientes")).toBe(false);
  });
  it("have a key each", () => {
    expect(new Set(PLACES.map((place) => place.key)).size).toBe(PLACES.length);
  });
});

describe("events from the application", () => {
  const ready = () => {
    const queries = new QueryClient();
    queries.setQueryData(callKey("invoices.countTabs", {}), { tabs: [] });
    queries.setQueryData(callKey("letters.listTemplates", {}), { templates: [] });
    return queries;
  };
  const isStale = (queries: QueryClient, key: readonly unknown[]) => queries.getQueryState(key)?.isInvalidated ?? false;

  it("make stale only what reads what changed", () => {
    const queries = ready();
    followEvents(queries)({ kind: "changes", topics: ["messages"] });
    expect(isStale(queries, callKey("invoices.countTabs", {}))).toBe(true);
    expect(isStale(queries, callKey("letters.listTemplates", {}))).toBe(false);
  });
  it("of another company forget everything, but let the frame stand until the new status comes", () => {
    const queries = ready();
    queries.setQueryData(callKey("settings.getStatus", {}), { todayOn: "2026-11-20" });
    followEvents(queries)({ kind: "company" });
    expect(queries.getQueryData(callKey("invoices.countTabs", {}))).toBeUndefined();
    expect(queries.getQueryData(callKey("settings.getStatus", {}))).toEqual({ todayOn: "2026-11-20" });
    expect(isStale(queries, callKey("settings.getStatus", {}))).toBe(true);
  });
});
