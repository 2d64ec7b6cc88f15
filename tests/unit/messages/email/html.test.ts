import { describe, expect, test } from "vitest";
import { freezeMail } from "../../../../main/messages/email/freeze.ts";
import { mailHtml } from "../../../../main/messages/email/html.ts";
import type { MailContent } from "../../../../main/messages/email/mail-content.ts";
import { editableWords, readOwnWords } from "../../../../main/messages/email/own-words.ts";
import { mailText } from "../../../../main/messages/email/plain-text.ts";
import { chooseMailRecipient } from "../../../../main/messages/email/recipient.ts";
import { distinctNames } from "../../../../main/messages/email/distinct-names.ts";

const HOSTILE = `<script>alert(1)</script>"'&<img src=x onerror=alert(1)>`;

const content = (changes: Partial<MailContent> = {}): MailContent => ({
  subject: HOSTILE,
  blocks: [
    {
      kind: "paragraph",
      spans: [
        { text: "Hola, ", bold: false },
        { text: HOSTILE, bold: true },
      ],
    },
    { kind: "documents" },
    { kind: "accounts" },
  ],
  tables: [
    {
      currency: "PEN",
      openMinor: 100_000_000,
      groups: [
        {
          part: "net",
          openMinor: 100_000_000,
          rows: [
            {
              document: HOSTILE,
              note: HOSTILE,
              issueOn: "2026-10-12",
              dueOn: "2026-11-11",
              amountMinor: 100_000_000,
              paidMinor: 0,
              openMinor: 100_000_000,
              daysLate: 9,
            },
          ],
        },
      ],
    },
  ],
  payment: [{ title: HOSTILE, lines: [HOSTILE] }],
  company: { name: HOSTILE, lines: [HOSTILE] },
  signature: [HOSTILE],
  logo: null,
  ...changes,
});

describe("a mail as HTML", () => {
  test("shows hostile names as text, wherever they stand", () => {
    const html = mailHtml(content());
    expect(html).not.toMatch(/<script|<img/);
    expect(html.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;&#39;&amp;/g)).toHaveLength(10);
  });

  test("fetches nothing: no address of the web, and its logo inside the mail", () => {
    const html = mailHtml(content({ logo: { cid: "logo@cuentas-claras", width: 200, height: 60 } }));
    expect(html).toContain('src="cid:logo@cuentas-claras"');
    expect(html).not.toMatch(/https?:|url\(|@import/);
  });

  test("keeps the blank between a plain and a bold stretch, and states the sum of its currency", () => {
    const html = mailHtml(content());
    expect(html).toContain("Hola, <strong>");
    expect(html).toContain("S/&nbsp;1,000,000.00");
    expect(mailText(content())).toContain("Total: S/ 1,000,000.00");
  });
});

test("no line break of a name or a subject makes a header", async () => {
  const bytes = await freezeMail({
    from: { name: "Ana\r\nBcc: x@x.pe", address: "ana@x.pe" },
    replyTo: null,
    to: { name: 'Luis "Lucho"\nCc: y@x.pe', address: "luis@x.pe" },
    subject: "Hola\r\nBcc: z@x.pe\r\n\r\n<p>cuerpo</p>",
    html: "<p>Hola</p>",
    text: "Hola",
    logo: null,
    files: [{ name: 'a"\r\nX-Otro: 1.pdf', mime: "application/pdf", content: new Uint8Array([1]) }],
    messageId: "<uno@x.pe>",
    at: "2026-11-20T15:00:00.000Z",
    answers: { messageId: "<dos@y.pe>", references: ["<cero@y.pe>", "<dos@y.pe>"] },
  });
  const raw = Buffer.from(bytes).toString("utf8");
  const heads = raw.slice(0, raw.indexOf("\r\n\r\n"));
  expect(heads).not.toMatch(/^(bcc|cc|x-otro):/im);
  expect(raw).not.toMatch(/^x-otro:/im);
  expect(heads).toMatch(/^In-Reply-To: <dos@y\.pe>$/m);
  expect(heads).toMatch(/^References: <cero@y\.pe> <dos@y\.pe>$/m);
  expect(heads).toMatch(/^Date: Fri, 20 Nov 2026 15:00:00 \+0000$/m);
});

test("own words keep their paragraphs, and the table and the accounts where their marks stand", () => {
  const text = "Hola:\nqué tal\n\n[Tabla de documentos]\n\nGracias";
  expect(readOwnWords(`${text.replaceAll("\n", "\r\n")}\r\n\r\n\r\n`)).toEqual([
    { kind: "paragraph", spans: [{ text: "Hola:\nqué tal", bold: false }] },
    { kind: "documents" },
    { kind: "paragraph", spans: [{ text: "Gracias", bold: false }] },
  ]);
  expect(editableWords(readOwnWords(text))).toBe(text);
});

describe("a mail goes to", () => {
  const person = (id: number, name: string, role: string | null, preferredChannel: string | null = null) => ({
    id,
    name,
    role,
    email: `${name.toLowerCase()}@x.pe`,
    preferredChannel,
  });
  const client = { name: "Cliente", email: "info@x.pe" };
  const choose = (people: ReturnType<typeof person>[], bad: string[] = []) => chooseMailRecipient(client, people, new Set(bad))?.address;

  test("who prefers it, then tesorería, then contabilidad, then the client's own address", () => {
    expect(choose([person(1, "Ana", "Contabilidad"), person(2, "Luis", "Tesorería"), person(3, "Eva", null, "email")])).toBe("eva@x.pe");
    expect(choose([person(1, "Ana", "Contabilidad"), person(2, "Luis", "Tesorería")])).toBe("luis@x.pe");
    expect(choose([person(1, "Ana", "Gerente")])).toBe("info@x.pe");
  });

  test("another address where mail came back from the first, and to that one where there is no other", () => {
    expect(choose([person(2, "Luis", "Tesorería")], ["luis@x.pe"])).toBe("info@x.pe");
    expect(choose([], ["info@x.pe"])).toBe("info@x.pe");
  });
});

test("two files never have one name", () => {
  expect(distinctNames(["a.xml", "A.xml", "a.xml", "b"])).toEqual(["a.xml", "A (2).xml", "a (3).xml", "b"]);
});
