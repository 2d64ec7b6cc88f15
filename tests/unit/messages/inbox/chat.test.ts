import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseChat } from "../../../../main/messages/inbox/chat/parse.ts";
import { readChatFile } from "../../../../main/messages/inbox/chat/read-file.ts";
import { AppError } from "../../../../shared/contract/errors.ts";

const CHATS = join(import.meta.dirname, "../../../fixtures/chats");
const TODAY = "2026-11-22";
const lines = (...all: string[]) => all.join("\n");
const said = (text: string) => parseChat(text, TODAY).messages.map(({ at, sender, text: words }) => `${at} ${sender}: ${words}`);

describe("a WhatsApp chat export", () => {
  test("of an Android telephone in Spanish, with a. m., messages of several lines, media, edited and deleted ones", async () => {
    const { text, title } = await readChatFile(join(CHATS, "Chat de WhatsApp con Carmen Flores.txt"));
    const chat = parseChat(text, TODAY);
    expect(title).toBe("Carmen Flores");
    expect(chat.people).toEqual([
      { name: "Carmen Flores", messages: 5 },
      { name: "Servicios del Sur S.A.C.", messages: 2 },
    ]);
    expect(chat.messages.map(({ text: words }) => words)).toEqual([
      "Hola, Carmen. Le recordamos la factura F001-1220.",
      "Hola buenos días",
      "disculpe la demora\nte deposito el viernes la mitad\ny el resto a fin de mes",
      "Muchas gracias",
      "[archivo]",
      "ya pague, operacion 00456789",
      "[mensaje eliminado]",
    ]);
    expect(chat.messages[1]?.at).toBe("2026-11-20T13:05:00.000Z");
    expect(chat).toMatchObject({ isGroup: false, warnings: [] });
  });

  test("of an iPhone in its ZIP, with seconds, marks of direction, names of files and a photo", async () => {
    const { text, title } = await readChatFile(join(CHATS, "WhatsApp Chat - Carmen Flores.zip"));
    const chat = parseChat(text, TODAY);
    expect(title).toBe("Carmen Flores");
    expect(chat.messages.map(({ at, text: words }) => `${at} ${words}`)).toEqual([
      "2026-11-20T13:02:40.000Z Hola, Carmen. Le recordamos la factura F001-1220.",
      "2026-11-20T13:05:01.000Z [foto]",
      "2026-11-20T13:05:20.000Z a que cuenta te deposito?",
      "2026-11-20T13:06:00.000Z [documento: recibo.pdf]",
      "2026-11-20T13:06:30.000Z [foto]",
    ]);
    expect(chat.people).toHaveLength(2);
  });

  test("of a telephone in English, with the month first and in UTF-16", async () => {
    const { text } = await readChatFile(join(CHATS, "android-english-utf16.txt"));
    expect(said(text)).toEqual([
      "2026-11-20T03:32:00.000Z Carmen Flores: [archivo]",
      "2026-11-20T14:01:00.000Z Carmen Flores: ok gracias",
      "2026-11-20T14:02:00.000Z Servicios del Sur S.A.C.: [mensaje eliminado]",
      "2026-11-20T05:10:00.000Z Carmen Flores: [foto]\nel voucher",
    ]);
  });

  test("of a group is told, since third parties write in it", () => {
    expect(parseChat(readFileSync(join(CHATS, "group.txt"), "utf8"), TODAY).isGroup).toBe(true);
  });
});

describe("the order of day and month", () => {
  test("is told by a date that has no thirteenth month, wherever it stands", () => {
    expect(said(lines("3/4/26, 10:00 - A: uno", "3/14/26, 10:00 - A: dos"))[0]).toBe("2026-03-04T15:00:00.000Z A: uno");
    expect(said(lines("3/4/26, 10:00 - A: uno", "14/4/26, 10:00 - A: dos"))[0]).toBe("2026-04-03T15:00:00.000Z A: uno");
  });

  test("is the one in which messages do not go back in time, nor come from the future", () => {
    expect(said(lines("2/9/26, 10:00 - A: uno", "1/10/26, 10:00 - A: dos"))[0]).toBe("2026-09-02T15:00:00.000Z A: uno");
    expect(said("12/3/26, 10:00 - A: uno")[0]).toBe("2026-03-12T15:00:00.000Z A: uno");
  });

  test("is said to be unsure where nothing tells it", () => {
    expect(parseChat("3/4/26, 10:00 - A: uno", TODAY).warnings).toEqual([
      {
        code: "unsure_dates",
        message:
          "Las fechas pueden leerse con el día o con el mes primero. El primer mensaje se leyó del 03/04/2026. Revísalo antes de importar.",
      },
    ]);
    expect(parseChat("4/4/26, 10:00 - A: uno", TODAY).warnings).toEqual([]);
  });
});

describe("what is no chat", () => {
  test("is refused with what its first line says", () => {
    expect(() => parseChat("\n  Estimados, adjunto la factura", TODAY)).toThrow(/La línea 1 dice «Estimados, adjunto la factura»/);
  });

  test("a date that does not exist is left out with its line", () => {
    const chat = parseChat(lines("20/11/26, 10:00 - A: uno", "31/11/26, 10:00 - A: dos", "21/11/26, 10:00 - A: tres"), TODAY);
    expect(chat.messages.map(({ text }) => text)).toEqual(["uno", "tres"]);
    expect(chat.warnings).toEqual([{ code: "bad_date", message: "La línea 2 tiene una fecha que no existe: se dejó fuera." }]);
  });

  test("a chat with more messages than the limit is refused at its line; a message that is too long is cut", () => {
    const limits = { maxMessages: 2, maxLetters: 50 };
    const three = lines("20/11/26, 10:00 - A: uno", "20/11/26, 10:01 - A: dos", "20/11/26, 10:02 - A: tres");
    expect(() => parseChat(three, TODAY, limits)).toThrow(/más de 2 mensajes \(línea 3\)/);
    const long = lines("20/11/26, 10:00 - A: uno", "x".repeat(500), "y".repeat(500));
    expect(parseChat(long, TODAY, limits).messages[0]?.text.length).toBeLessThanOrEqual(60);
  });

  test("nothing that is thrown at it breaks it, or makes it slow: a thousand broken chats of a fixed seed", () => {
    const random = seeded(20_261_122);
    const whole = readFileSync(join(CHATS, "Chat de WhatsApp con Carmen Flores.txt"), "utf8");
    const pieces = [
      "[",
      "]",
      "20/11/26",
      ", ",
      " - ",
      "a. m.",
      "\u202f",
      "\u200e",
      "\u0000",
      ":",
      "\r\n",
      "__proto__: x",
      "9".repeat(40),
      "🙂",
      "<",
      "\ud800",
    ];
    for (let turn = 0; turn < 1000; turn++) {
      const letters = [...whole];
      for (let change = 0; change < 12; change++) {
        const at = Math.floor(random() * letters.length);
        letters.splice(at, Math.floor(random() * 20), pieces[Math.floor(random() * pieces.length)] ?? "");
      }
      try {
        for (const message of parseChat(letters.join(""), TODAY).messages) expect(Date.parse(message.at)).not.toBeNaN();
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }
  });
});

/** A stream of numbers from 0 to 1 that is the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
