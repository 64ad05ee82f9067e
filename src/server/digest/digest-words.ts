import type { Language } from "../../domain/language.ts"
import type { ToldMetric } from "./format-figure.ts"
import { EN } from "./words/en.ts"
import { IT } from "./words/it.ts"

/** What the digest says around its numbers, on the page and in letters. */
export interface DigestWords {
  readonly title: (from: string, to: string) => string
  readonly subject: (store: string, from: string, to: string) => string
  readonly metric: Readonly<Record<ToldMetric, string>>
  readonly note: Readonly<Record<ToldMetric, string>>
  readonly lead: {
    readonly nobody: string
    readonly calm: string
    readonly fewer: string
    readonly better: (what: string) => string
    readonly worse: (what: string) => string
    readonly and: string
  }
  readonly at: (what: string, place: string) => string
  readonly interval: (low: string, high: string) => string
  readonly noInterval: string
  readonly hidden: (n: string) => string
  readonly none: string
  readonly n: Readonly<Record<"answers" | "prompts" | "requests" | "members", (n: string) => string>>
  readonly waiting: (n: string) => string
  readonly word: {
    readonly better: (delta: string, low: string, high: string) => string
    readonly worse: (delta: string, low: string, high: string) => string
    readonly same: (low: string, high: string) => string
    readonly "too-few": string
  }
  readonly before: (value: string, n: string) => string
  readonly numbers: string
  readonly numbersNote: string
  readonly changed: string
  readonly changedNote: (compared: string) => string
  readonly unchanged: (compared: number) => string
  readonly cases: string
  readonly open: (count: number) => string
  readonly overdue: (count: number) => string
  readonly flow: (opened: number, closed: number) => string
  readonly done: string
  readonly said: string
  readonly did: Readonly<Record<"done" | "declined", string>>
  readonly noDeeds: string
  readonly comments: string
  readonly commentsNote: string
  readonly noComments: string
  readonly staff: string
  readonly staffNote: (from: string, to: string) => string
  readonly customers: string
  readonly colleagues: string
  readonly how: string
  readonly other: string
  readonly earlier: string
  readonly later: string
  readonly closed: { readonly title: string; readonly text: string; readonly signIn: string }
  readonly missing: { readonly title: string; readonly text: string }
  readonly mine: {
    readonly off: (email: string) => string
    readonly on: (email: string) => string
    readonly start: string
    readonly stop: string
  }
  readonly letter: {
    readonly open: string
    readonly why: string
    readonly leave: string
    readonly comments: string
    readonly how: string
  }
  readonly hide: string
  readonly leave: {
    readonly title: string
    readonly ask: string
    readonly button: string
    readonly left: string
    readonly back: string
    readonly returned: string
    readonly unknown: string
  }
}

export const DIGEST_WORDS: Readonly<Record<Language, DigestWords>> = { it: IT, en: EN }
