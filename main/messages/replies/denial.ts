const NO = /\b(no|nunca|jamas|tampoco|ni|sin)\b/g;
/** Up to this many words behind a «no» are denied by it. */
const REACH_WORDS = 4;

/** Whether the place in a line stands in the scope of a «no»: close behind it, with no day from which it becomes true («recién», «hasta el viernes»). */
export function isDenied(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - 80), at);
  const last = [...before.matchAll(NO)].at(-1);
  if (!last) return false;
  const between = before.slice(last.index + last[0].length).trim();
  if (/\b(recien|hasta|sino|pero|date[fv])\b/.test(between)) return false;
  return between === "" || between.split(" ").length <= REACH_WORDS;
}

/** A «no» behind these denies what follows it, not the day before: «el viernes, porque no tengo más»; yet «el viernes y no pude». */
const OPENS_ANOTHER = /^(porque|que|y|pero|si|cuando|pues|ya)$/;
const FAILED = /^(pude|pudo|pudimos|puedo|podre|se|alcance|alcanzo|llegue|llego|cumpli|pay_\w+)$/;

/** Of the days named in a line, in order, those that it denies: «hoy no», «mañana tampoco», «no puedo hoy»; not «no puedo hasta el viernes». */
export function deniedDates(line: string): boolean[] {
  const words = line.split(" ");
  const isDate = (word: string | undefined) => /^date[fpv]$/.test(word ?? "");
  const used = new Set<number>();
  const denied: boolean[] = [];
  words.forEach((word, at) => {
    if (!isDate(word)) return;
    const behind = [at + 1, at + 2].find(
      (each) =>
        /^(no|tampoco|ni|imposible|dificil|complicado)$/.test(words[each] ?? "") &&
        (each === at + 1 || !OPENS_ANOTHER.test(words[at + 1] ?? "") || (words[at + 1] === "y" && FAILED.test(words[at + 3] ?? ""))) &&
        !isDate(words[each - 1 === at ? at + 1 : each - 1]),
    );
    if (behind !== undefined) used.add(behind);
    denied.push(behind !== undefined || isDeniedBefore(words, at, used));
  });
  return denied;
}

function isDeniedBefore(words: readonly string[], at: number, used: ReadonlySet<number>): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
    const word = words[back] ?? "";
    if (/^(hasta|recien|sino|date[fpv])$/.test(word)) return false;
    if (
      /^(pay_pres|pay_fut)$/.test(word) &&
      !/^(no|nunca|ni)$/.test(words[back - 1] ?? "") &&
      !/^(no|nunca|ni)$/.test(words[back - 2] ?? "")
    )
      return false;
    if (/^(no|nunca|tampoco|ni)$/.test(word)) return !used.has(back);
  }
  return false;
}
