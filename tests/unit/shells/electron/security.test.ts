import { describe, expect, test } from "vitest";
import { externalUrl } from "../../../../main/shells/electron/security.ts";

describe("what may be opened outside", () => {
  test.each([
    ["https://wa.me/51987654321?text=Hola%20Rosa", "https://wa.me/51987654321?text=Hola%20Rosa"],
    ["https://www.sunat.gob.pe", "https://www.sunat.gob.pe/"],
    ["mailto:cobranzas@ejemplo.pe?subject=Factura", "mailto:cobranzas@ejemplo.pe?subject=Factura"],
    ["sms:+51987654321?body=Hola%20Rosa", "sms:+51987654321?body=Hola%20Rosa"],
    ["tel:+5154250480", "tel:+5154250480"],
    ["tel:250480", "tel:250480"],
    ["HTTPS://EJEMPLO.pe/A", "https://ejemplo.pe/A"],
  ])("%s", (given, opened) => {
    expect(externalUrl(given)).toBe(opened);
  });

  test.each([
    "http://ejemplo.pe",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "smb://host/share",
    "ms-msdt:/id",
    "search-ms:query=x",
    "whatsapp://send?text=x",
    "app://cuentas/",
    "sms:+51987654321",
    "sms:+51987654321,+51900000000?body=x",
    "sms:+51987654321?body=x&premium=1",
    "sms:900123?body=x",
    "tel:*%2306%23",
    "tel:+51987654321,123",
    "tel:+51987654321;ext=1",
    "tel:12",
    "https://user:secret@ejemplo.pe",
    "https://ejemplo.pe/a b",
    "mailto:a@b.pe\n--attach=/etc/passwd",
    "https://\u0000ejemplo.pe",
    "\\\\host\\share",
    "ejemplo.pe",
    "",
    `https://ejemplo.pe/${"x".repeat(9000)}`,
  ])("not %j", (given) => {
    expect(externalUrl(given)).toBeUndefined();
  });
});
