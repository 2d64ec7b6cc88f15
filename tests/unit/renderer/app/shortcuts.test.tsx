import { fireEvent, render, screen } from "@testing-library/react";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { describe, expect, it } from "vitest";
import { useShortcuts } from "../../../../renderer/app/frame/use-shortcuts.ts";

function Keys() {
  useShortcuts();
  return <input aria-label="Buscar" />;
}

function start() {
  const memory = memoryLocation({ path: "/hoy", record: true });
  render(
    <Router hook={memory.hook}>
      <Keys />
    </Router>,
  );
  return memory;
}

describe("the keys that go from room to room", () => {
  it("g and then a letter", () => {
    const { history } = start();
    fireEvent.keyDown(document.body, { key: "g" });
    fireEvent.keyDown(document.body, { key: "f" });
    expect(history.at(-1)).toBe("/facturas");
  });
  it("Alt and a digit", () => {
    const { history } = start();
    fireEvent.keyDown(document.body, { key: "7", altKey: true });
    expect(history.at(-1)).toBe("/bancos");
  });
  it("a letter alone does nothing, nor g while something is typed", () => {
    const { history } = start();
    fireEvent.keyDown(document.body, { key: "f" });
    const box = screen.getByLabelText("Buscar");
    fireEvent.keyDown(box, { key: "g" });
    fireEvent.keyDown(box, { key: "f" });
    expect(history).toEqual(["/hoy"]);
  });
});
