import { expect, test } from "vitest";
import { fileHeaders } from "../../../../main/shells/common/served-file.ts";

test("a letter is a PDF to be saved, whatever signs its name has", () => {
  expect(fileHeaders('/ledger/cartas/Carta "1" Ñusta (S.A.C.).pdf', 10)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": "10",
    "content-disposition": `attachment; filename="Carta _1_ _usta (S.A.C.).pdf"; filename*=UTF-8''Carta%20%221%22%20%C3%91usta%20%28S.A.C.%29.pdf`,
  });
});

test.each(["x.html", "x.svg", "x.xhtml", "x.js", "x"])("%s is bytes, never a page or a script", (name) => {
  expect(fileHeaders(`/ledger/${name}`, 1)["content-type"]).toBe("application/octet-stream");
});
