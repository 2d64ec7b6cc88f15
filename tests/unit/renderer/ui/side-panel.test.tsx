import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { SidePanel } from "../../../../renderer/ui/SidePanel.tsx";
import { show } from "./render.tsx";

function Screen({ takesFocus = true }: { takesFocus?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        F001-1220
      </button>
      {isOpen && (
        <SidePanel title="Factura F001-1220" onClose={() => setOpen(false)} takesFocus={takesFocus}>
          <input aria-label="Nota" onKeyDown={(event) => event.key === "Escape" && event.preventDefault()} />
        </SidePanel>
      )}
    </>
  );
}

const open = () => {
  const row = screen.getByRole("button", { name: "F001-1220" });
  row.focus();
  fireEvent.click(row);
  return row;
};

describe("the panel beside a screen", () => {
  it("takes the focus, closes with Esc and gives the focus back to the row", () => {
    show(<Screen />);
    const row = open();
    expect(document.activeElement?.textContent).toBe("Factura F001-1220");
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
    expect(screen.queryByRole("complementary")).toBeNull();
    expect(document.activeElement).toBe(row);
  });
  it("leaves the focus in a table that goes on with the arrows", () => {
    show(<Screen takesFocus={false} />);
    const row = open();
    expect(document.activeElement).toBe(row);
  });
  it("stays when something in it has used the Esc", () => {
    show(<Screen />);
    open();
    fireEvent.keyDown(screen.getByLabelText("Nota"), { key: "Escape" });
    expect(screen.getByRole("complementary")).toBeTruthy();
  });
});
