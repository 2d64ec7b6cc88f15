import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// jsdom lays nothing out and knows no media; Mantine and the virtual tables ask for both.
window.matchMedia = (query: string): MediaQueryList => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});

window.ResizeObserver = class implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// Fields that grow with their text ask when the fonts are there.
Object.defineProperty(document, "fonts", { value: new EventTarget() });

Element.prototype.scrollIntoView = () => undefined;

afterEach(cleanup);
