import { expect, test } from "vitest";
import { smsLink } from "../../../main/messages/sms/sms-link.ts";

test("the link opens a message to the mobile with the text percent-encoded", () => {
  expect(smsLink("986000111", "¿Pagó S/ 10 & más?")).toBe("sms:+51986000111?body=%C2%BFPag%C3%B3%20S%2F%2010%20%26%20m%C3%A1s%3F");
});
