import { foldText } from "../../../shared/identifiers.ts";

const COURT = "Ley 29571, art. 62.a: nada que parezca una notificación o un escrito judicial";
const REPUTATION = "Ley 29571, art. 61: nada que afecte la reputación, la privacidad o la imagen";
const BUREAU = "Ley 27489: reportar a una central de riesgos pide deuda cierta y aviso previo; no se usa como amenaza";

type ForbiddenWords = { code: string; basis: string; pattern: RegExp };

/** Words that never go out, on text folded to lower case without accents or punctuation. */
const FORBIDDEN: readonly ForbiddenWords[] = [
  { code: "court_words", basis: COURT, pattern: /\b(notificacion|notificad[oa]s?|cedula de notificacion|expediente)\b/ },
  { code: "court_words", basis: COURT, pattern: /(?<!\bsin )\bembarg(o|os|ar|aremos|aran|ara)\b/ },
  {
    code: "court_words",
    basis: COURT,
    pattern: /\b(orden|mandato|requerimiento|proceso|juicio|demanda|ultimatum) (judicial|de embargo|de captura)\b/,
  },
  { code: "court_words", basis: COURT, pattern: /\b(juzgado|poder judicial|remate de sus bienes)\b/ },
  { code: "threat", basis: REPUTATION, pattern: /\b(carcel|prision|pres[oa]|denuncia(remos)? penal(mente)?|policia)\b/ },
  { code: "shame", basis: REPUTATION, pattern: /\b(moros[oa]s?|estafador(a|es)?|sinverguenzas?|ladron(a|es)?|list[ao]s? de deudores)\b/ },
  { code: "credit_bureau", basis: BUREAU, pattern: /\b(infocorp|equifax|sentinel|centrales? de riesgos?)\b/ },
];

export type WordFinding = { code: string; phrase: string; basis: string };

/** What a collection text may not say: the words of a court, threats, shame, a bureau as a threat. Empty when it may go out. */
export function findForbiddenWords(text: string): WordFinding[] {
  const folded = foldText(text);
  return FORBIDDEN.flatMap(({ code, basis, pattern }) => {
    const found = pattern.exec(folded);
    return found ? [{ code, phrase: found[0], basis }] : [];
  });
}

/** Words by which a message asks for money. */
const COLLECTION =
  /\b(deudas?|adeud[a-z]*|deben?|debemos|vencid[oa]s?|vencio|vencieron|vencen?|pendientes?|impag[oa]s?|moros[a-z]*|cobr(o|os|ar|anza|anzas)|por regularizar|saldos?|pague|podria pagar|fecha de pago)\b/;

/** What a thank-you may not say, so that nothing is collected in its name: the first such words, or nothing. */
export function findCollectionWords(text: string): string[] {
  const found = COLLECTION.exec(foldText(text));
  return found ? [found[0]] : [];
}
