import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { AgeingBar } from "../../../../renderer/ui/AgeingBar.tsx";
import { AgeMark } from "../../../../renderer/ui/AgeMark.tsx";
import { Money } from "../../../../renderer/ui/Money.tsx";
import { Tabs } from "../../../../renderer/ui/Tabs.tsx";
import { Truncate } from "../../../../renderer/ui/Truncate.tsx";
import { show } from "./render.tsx";

describe("money", () => {
  it("writes thousands and céntimos, with the currency only where asked", () => {
    const { container, rerender } = show(<Money minor={118000} currency="PEN" />);
    expect(container.textContent).toBe("1,180.00");
    rerender(<Money minor={118000} currency="USD" withSymbol />);
    expect(container.textContent).toBe("US$\u00a01,180.00");
  });
  it("is a light dash where there is none, read aloud as cero", () => {
    const { container } = show(<Money minor={0} currency="PEN" />);
    expect(container.textContent).toBe("–cero");
  });
  it("that came in carries its sign", () => {
    const { container } = show(<Money minor={103800} currency="PEN" incoming />);
    expect(container.textContent).toBe("+1,038.00");
  });
});

describe("age", () => {
  it("is told in words too, not by colour alone", () => {
    const { container } = show(<AgeMark daysLate={38} />);
    expect(container.textContent).toBe("38 días");
  });
});

describe("the ageing bar", () => {
  it("leaves out what is empty and opens the documents behind a segment", () => {
    const opened = vi.fn();
    show(<AgeingBar currency="PEN" buckets={[2614020, 0, 720000, 0, 0]} onOpen={opened} />);
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    fireEvent.click(screen.getByRole("button", { name: /31–60 7,200.00 soles/ }));
    expect(opened).toHaveBeenCalledWith(2);
  });
  it("shows nothing when nothing is owed", () => {
    const { container } = show(<AgeingBar currency="PEN" buckets={[0, 0, 0, 0, 0]} />);
    expect(container.querySelector("ul")).toBeNull();
  });
});

describe("tabs", () => {
  function TwoTabs() {
    const [tab, setTab] = useState<"open" | "paid">("open");
    return (
      <Tabs
        label="Vistas"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: "open", label: "Por cobrar", count: 4120 },
          { value: "paid", label: "Pagadas" },
        ]}
      />
    );
  }
  it("move with the arrows and say how many", () => {
    show(<TwoTabs />);
    const first = screen.getByRole("tab", { name: /Por cobrar/ });
    expect(first.textContent).toContain("4,120");
    fireEvent.keyDown(first, { key: "ArrowRight" });
    expect(screen.getByRole("tab", { name: "Pagadas" }).getAttribute("aria-selected")).toBe("true");
    expect(document.activeElement?.textContent).toBe("Pagadas");
  });
});

describe("a long name", () => {
  it("keeps its end in sight and is read whole", () => {
    const { container } = show(<Truncate>Comercializadora e Importadora del Sur S.A.C.</Truncate>);
    expect(container.querySelector(".visually-hidden")?.textContent).toBe("Comercializadora e Importadora del Sur S.A.C.");
    expect(container.textContent).toContain("r S.A.C.");
  });
});
