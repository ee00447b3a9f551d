/**
 * The languages, as tesseract names its data, that strings are read with, by their scripts. English stands for all that is
 * written in Latin letters: accents make no difference to how it is compared.
 */
export function languagesOf(strings: readonly string[]): readonly string[] {
  const all = strings.join(" ");
  const found = SCRIPTS.filter(([script]) => script.test(all)).map(([, language]) => language);
  return found.length > 0 ? found : [ENGLISH];
}

const ENGLISH = "eng";

/** Kana makes Han Japanese. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Latin}/u, ENGLISH],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "jpn"],
  [/^(?!.*[\p{Script=Hiragana}\p{Script=Katakana}]).*\p{Script=Han}/su, "chi_sim"],
  [/\p{Script=Hangul}/u, "kor"],
  [/\p{Script=Arabic}/u, "ara"],
  [/\p{Script=Hebrew}/u, "heb"],
  [/\p{Script=Cyrillic}/u, "rus"],
  [/\p{Script=Greek}/u, "ell"],
  [/\p{Script=Devanagari}/u, "hin"],
  [/\p{Script=Thai}/u, "tha"],
];
