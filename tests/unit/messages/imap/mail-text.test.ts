import { describe, expect, it } from "vitest";
import { readReport } from "../../../../main/messages/inbox/imap/bounce/read-report.ts";
import { explainFailedDelivery } from "../../../../main/messages/inbox/imap/bounce/why.ts";
import { readEnvelope } from "../../../../main/messages/inbox/imap/envelope.ts";
import { answerText } from "../../../../main/messages/inbox/imap/words/answer-text.ts";
import { htmlToText } from "../../../../main/messages/inbox/imap/words/html-to-text.ts";

describe("A mail in HTML as text", () => {
  it("keeps the lines and the signs of Spanish", () => {
    expect(htmlToText("<div>Se&ntilde;ora Mar&iacute;a:</div><p>El 27 &#191;est&aacute;&#x20;bien?</p>S/&nbsp;500<br>Gracias")).toBe(
      "Señora María:\n\nEl 27 ¿está bien?\nS/ 500\nGracias",
    );
  });

  it("leaves nothing that runs, hides or quotes", () => {
    const html =
      '<style>p{}</style><script>robar()</script><!-- oculto --><p onclick="robar()">Pago <b>mañana</b></p><blockquote>Cita <blockquote>vieja</blockquote></blockquote>ok<img src=x onerror=robar()>';
    expect(htmlToText(html)).toBe("Pago mañana\nok");
    expect(htmlToText('<p>Sí</p><div class="gmail_quote">El lunes escribió</div>')).toBe("Sí");
  });

  it("a sign that opens nothing stays, and an element that never ends swallows only itself", () => {
    expect(htmlToText("Debo < 500 y > 100")).toBe("Debo < 500 y > 100");
    expect(htmlToText("Hola <script>robar()")).toBe("Hola");
    expect(htmlToText("Hola <b")).toBe("Hola");
  });

  it.each(["<", "<b ", "<!--", "<blockquote", "<script>", "&#", "<blockquote>"])(
    "long and hostile, it is read to its end (%s)",
    (piece) => {
      const html = piece.repeat(1_000_000 / piece.length);
      expect(htmlToText(html).length).toBeLessThanOrEqual(html.length);
    },
  );
});

describe("What the client wrote", () => {
  it("is without signs that cannot be seen or that turn words round", () => {
    expect(answerText({ text: "Pago\u202e el\u200b 27\u0007", isHtml: false }, [])).toBe("Pago el 27");
  });

  it("an answer between the lines of the mail stands, without those lines", () => {
    expect(answerText({ text: "> ¿Cuándo paga?\nEl viernes.\n> Gracias", isHtml: false }, [])).toBe("El viernes.");
  });
});

describe("What a mail's headers say", () => {
  const read = (headers: string) => {
    const head = { uid: 7, receivedAt: "", headers: Buffer.from(`${headers}\r\n`), structure: { type: "text/plain" } };
    return readEnvelope(head, "2026-11-20T15:00:00.000Z");
  };

  it.each([
    ["Auto-Submitted: auto-replied", true],
    ["Auto-Submitted: no", false],
    ["X-Autoreply: yes", true],
    ["Subject: Fuera de oficina: Re: Factura", true],
    ["Subject: =?utf-8?Q?Respuesta_autom=C3=A1tica:_Factura?=", true],
    ["Subject: Re: Factura automotriz", false],
  ])("%s: written by a program? %s", async (header, isAutomatic) => {
    expect((await read(header)).isAutomatic).toBe(isAutomatic);
  });

  it("the mails that it answers, the nearest first, each once", async () => {
    const { answers } = await read("In-Reply-To: <c@x>\r\nReferences: <a@x>\r\n <b@x> <c@x>");
    expect(answers).toEqual(["c@x", "b@x", "a@x"]);
  });

  it("a mail that says it is of tomorrow is of now", async () => {
    expect((await read("Date: Wed, 25 Nov 2026 10:00:00 -0500")).at).toBe("2026-11-20T15:00:00.000Z");
  });
});

describe("A report of failed delivery", () => {
  const report = { text: "", status: "", original: "", answers: [], failedRecipients: [] };

  it("of a mail to several names those that failed, with the reason that the server gives in words", () => {
    const status =
      "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@x.pe\nAction: delivered\nStatus: 2.0.0\n\nFinal-Recipient: rfc822; B@x.pe\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.1.1\n user unknown";
    expect(readReport({ ...report, status, original: "Message-ID:\n <uno@x>" })).toEqual({
      messageIds: ["uno@x"],
      failures: [{ address: "b@x.pe", status: "5.1.1", says: "550 5.1.1 user unknown" }],
    });
  });

  it("a delay is no failure, and an ordinary mail is no report", () => {
    expect(readReport({ ...report, status: "Final-Recipient: rfc822; a@x.pe\nAction: delayed\nStatus: 4.4.1" })).toBeNull();
    expect(readReport({ ...report, text: "Buenos días, ¿me envía la factura?" })).toBeNull();
  });

  it("5.1.10 is of a person unknown to Exchange, and of a domain without mail where it says so (RFC 7505)", () => {
    const explain = (says: string) => explainFailedDelivery({ address: "a@x.pe", status: "5.1.10", says }).why;
    expect(explain("RESOLVER.ADR.RecipientNotFound")).toMatch(/^Esa dirección no existe/);
    expect(explain("Domain has null MX")).toMatch(/^El dominio/);
  });

  it.each([
    ["5.1.1", "user unknown", true],
    ["5.1.10", "", true],
    ["5.2.2", "mailbox full", false],
    ["5.7.1", "user unknown to policy", false],
    ["4.4.7", "expired", false],
    [null, "550 No such user here", true],
    [null, "something odd", false],
  ])("%s %s: is the address no good for ever? %s", (status, says, isBad) => {
    expect(explainFailedDelivery({ address: "a@x.pe", status, says }).isBadAddress).toBe(isBad);
  });
});
