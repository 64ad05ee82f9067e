import type { Outcome } from "../../domain/board.ts"
import type { Language } from "../../domain/language.ts"

type PreviewWords = Readonly<Record<"said" | "some" | Outcome, string>> & {
  readonly people: (count: number) => string
}

/** The store's own words around an entry, in the language of the note and not of the reader. */
const WORDS: Readonly<Record<Language, PreviewWords>> = {
  it: {
    said: "Hai detto",
    done: "Abbiamo fatto",
    declined: "Non lo facciamo",
    some: "L’ha detto qualcuno di voi",
    people: (count) => `L’hanno detto in ${count}`,
  },
  en: {
    said: "You said",
    done: "We did",
    declined: "We won’t",
    some: "Some of you said so",
    people: (count) => `${count} of you said so`,
  },
}

export const previewWords = (language: Language): PreviewWords => WORDS[language]
