import { describe, expect, it } from "vitest";
import { chooseRecipient } from "../../../main/messages/recipient.ts";
import { MAX_LINK, openingLink, whatsAppLink } from "../../../main/messages/whatsapp-link.ts";

describe("the link", () => {
  it("has digits with the country code, and the text percent-encoded", () => {
    expect(whatsAppLink("987654321", "¿Qué tal?\nS/ 10 & más")).toBe(
      "https://wa.me/51987654321?text=%C2%BFQu%C3%A9%20tal%3F%0AS%2F%2010%20%26%20m%C3%A1s",
    );
  });

  it("bears half a character", () => {
    expect(whatsAppLink("987654321", "x\ud83d")).toBe("https://wa.me/51987654321?text=x%EF%BF%BD");
  });
});

describe("a text that is too long for a link", () => {
  const documents = (count: number) => Array.from({ length: count }, (_, at) => `• F001-${1000 + at}: S/ 1,180.00, venció el 11/11/2026`);
  const opened = (lines: string[]) => {
    const { url, isShortened } = openingLink("987654321", lines.join("\n"));
    return { lines: new URL(url).searchParams.get("text")?.split("\n"), isShortened, fits: url.length <= MAX_LINK };
  };

  it("opens with fewer documents and how many are left out; what stands around them stays", () => {
    const lines = ["Hola, le escribimos por:", ...documents(60), "Total: S/ 70,800.00", "¡Muchas gracias!"];
    const { lines: short = [], ...rest } = opened(lines);
    expect(rest).toEqual({ isShortened: true, fits: true });
    const named = short.filter((line) => line.startsWith("• F001")).length;
    expect(short).toEqual([lines[0], ...documents(named), `• y ${60 - named} más`, ...lines.slice(-2)]);
    expect(named).toBeGreaterThan(10);
  });

  it("opens the chat alone where there is no list to shorten", () => {
    expect(opened(["ñ".repeat(1_500)])).toEqual({ lines: undefined, isShortened: true, fits: true });
  });

  it("is not touched while it fits", () => {
    const lines = ["Hola:", ...documents(3)];
    expect(opened(lines)).toEqual({ lines, isShortened: false, fits: true });
  });
});

describe("whom it goes to", () => {
  const carmen = { id: 1, name: "Carmen", phone: "+51 987 654 321", preferredChannel: null };
  const luis = { id: 2, name: "Luis", phone: "986 000 111", preferredChannel: "whatsapp" };
  const office = { id: 3, name: "Central", phone: "(054) 250 480", preferredChannel: null };

  it.each([
    ["the one who prefers WhatsApp", "999888777", [carmen, luis], undefined, { contactId: 2, contactName: "Luis", mobile: "986000111" }],
    ["the client's own mobile", "0051999888777", [carmen, office], undefined, { contactId: null, contactName: null, mobile: "999888777" }],
    ["anyone with a mobile", "(054) 250 480", [office, carmen], undefined, { contactId: 1, contactName: "Carmen", mobile: "987654321" }],
    ["the one asked for", "999888777", [carmen, luis], carmen, { contactId: 1, contactName: "Carmen", mobile: "987654321" }],
    ["the one asked for, even without a mobile", "999888777", [office], office, { contactId: 3, contactName: "Central", mobile: null }],
    ["nobody", null, [office], undefined, { contactId: null, contactName: null, mobile: null }],
  ])("%s", (_, phone, people, asked, recipient) => {
    expect(chooseRecipient(phone, people, asked)).toEqual(recipient);
  });
});
