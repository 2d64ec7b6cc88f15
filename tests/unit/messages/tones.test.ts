import { describe, expect, test } from "vitest";
import { lintText } from "../../../main/followup/guard/lint/lint.ts";
import { writeWhatsApp } from "../../../main/messages/whatsapp-text.ts";
import type { Stage, Tone } from "../../../shared/contract/common.ts";
import { elMistiAccounts, sipanParts } from "../../fixtures/letters.ts";

const write = (stage: Stage, tone?: Tone) =>
  writeWhatsApp({
    companyName: "Ferretería El Misti",
    clientName: "Textiles Sipán S.A.",
    contactName: "Carmen Flores",
    stage,
    tone,
    todayOn: "2026-11-20",
    deadlineOn: "2026-11-30",
    parts: sipanParts,
    accounts: elMistiAccounts,
  });

const TONES = ["cordial", "firme", "formal"] as const;
const STAGES = ["preventiva", "administrativa", "extrajudicial"] as const;

describe("the tone of a WhatsApp", () => {
  test("changes the greeting and what is asked", () => {
    expect(write("administrativa", "cordial")).toContain("Hola, Carmen Flores. Le saludamos de Ferretería El Misti.");
    expect(write("administrativa", "formal")).toContain("Buen día, Carmen Flores. Nos dirigimos a usted de parte de Ferretería El Misti.");
    expect(write("administrativa", "firme")).toContain(
      "Le pedimos confirmarnos la fecha de pago. Si lo necesita, vemos un pago en cuotas.",
    );
    expect(write("extrajudicial", "formal")).toContain("un cronograma de pago hasta el lunes 30 de noviembre.");
  });

  test.each(STAGES)("in the stage %s three tones and none are four texts, all of which the linter lets pass", (stage) => {
    const texts = [write(stage), ...TONES.map((tone) => write(stage, tone))];
    expect(new Set(texts).size).toBe(4);
    for (const text of texts) expect(lintText(text)).toEqual([]);
  });
});
