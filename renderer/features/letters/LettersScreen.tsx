import { useMediaQuery } from "@mantine/hooks";
import { useLocation, useSearch } from "wouter";
import { Page } from "../../ui/Page.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { LetterBatch } from "./batch/LetterBatch.tsx";
import { IssuedLetters } from "./issued/IssuedLetters.tsx";
import { SlotProvider, useSlots } from "./Slots.tsx";
import { WordLetters } from "./word/WordLetters.tsx";
import { type LetterLink, type LetterTab, letterPath, readLetterLink } from "./view/letter-link.ts";
import { LetterDesk } from "./write/LetterDesk.tsx";

const TABS: { value: LetterTab; label: string }[] = [
  { value: "escribir", label: "Escribir una" },
  { value: "varias", label: "Varias a la vez" },
  { value: "emitidas", label: "Emitidas" },
  { value: "word", label: "Mis cartas de Word" },
];

/** A small window, or text at 200 %: the whole screen scrolls instead of its columns. The style sheets of the tabs say the same. */
const SMALL_WINDOW = "(max-width: 900px), (max-height: 560px)";

/** Cartas: write one, write many, and the ones already issued. The address says which. */
export function LettersScreen() {
  const link = readLetterLink(useSearch());
  const [, navigate] = useLocation();
  const { slots, sentence, action, panel } = useSlots();
  const isSmall = useMediaQuery(SMALL_WINDOW);
  const go = (change: Partial<LetterLink>) => navigate(letterPath({ ...link, ...change }), { replace: true });
  return (
    <Page fill={!isSmall} title="Cartas" sentence={sentence} action={action} panel={panel}>
      <Tabs label="Cartas" tabs={TABS} value={link.tab} onChange={(tab) => go({ tab })} />
      <SlotProvider slots={slots}>
        {link.tab === "escribir" && <LetterDesk link={link} onGo={go} />}
        {link.tab === "varias" && <LetterBatch stage={link.stage} template={link.template} onGo={go} />}
        {link.tab === "emitidas" && <IssuedLetters />}
        {link.tab === "word" && <WordLetters />}
      </SlotProvider>
    </Page>
  );
}
