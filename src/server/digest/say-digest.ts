import type { Language } from "../../domain/language.ts"
import { GREYED_UNDER } from "../../metrics/index.ts"
import type { Digest, DigestNumber } from "../../protocol/digest.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import { DIGEST_WORDS, type DigestWords } from "./digest-words.ts"
import {
  axisOf,
  formatChange,
  formatCount,
  formatDay,
  formatFigure,
  type ToldMetric,
} from "./format-figure.ts"

/** Where a mark stands on its axis, in parts of a hundred. */
export interface Mark {
  readonly at: number
  readonly from: number
  readonly to: number
  /** Where the number was before; `null`: it isn't told. */
  readonly before: number | null
  readonly isFew: boolean
}

/** A number in words, and as a mark; `mark` `null`: there is none to draw. */
export interface SaidNumber {
  readonly label: string
  readonly note: string
  /** `null`: hidden, or nobody answered; `details` say which. */
  readonly value: string | null
  readonly details: string
  readonly before: string | null
  readonly word: string | null
  readonly tone: "better" | "worse" | "plain"
  readonly mark: Mark | null
}

export interface SaidDigest {
  readonly language: Language
  readonly words: DigestWords
  readonly title: string
  readonly lead: readonly string[]
  readonly numbers: readonly SaidNumber[]
  readonly changed: readonly SaidNumber[]
  readonly cases: readonly string[]
  readonly staff: readonly SaidNumber[]
  readonly customers: readonly SaidNumber[]
  readonly staffNote: string
}

const ABOUT: Readonly<Partial<Record<ToldMetric, keyof DigestWords["n"]>>> = {
  "response-rate": "prompts",
  frt: "requests",
  aht: "requests",
  "team-participation": "members",
}

function markOf(metric: ToldMetric, now: FigureReply, before: FigureReply | null): Mark | null {
  const { value, low, high, n } = now
  if (value === null) return null
  const [first, last] = axisOf(metric, [high ?? value, before?.value ?? null])
  const place = (at: number) => Math.min(100, Math.max(0, ((at - first) / (last - first)) * 100))
  return {
    at: place(value),
    from: place(low ?? value),
    to: place(high ?? value),
    before: before?.value == null ? null : place(before.value),
    isFew: n < GREYED_UNDER,
  }
}

function detailsOf(metric: ToldMetric, figure: FigureReply, language: Language): string {
  const words = DIGEST_WORDS[language]
  const { value, low, high, n, waiting = 0 } = figure
  const counted = formatCount(n, language)
  if (value === null) return n === 0 ? words.none : words.hidden(counted)
  const ends = (end: number) => formatFigure(metric, end, language)
  return [
    low === null || high === null ? words.noInterval : words.interval(ends(low), ends(high)),
    words.n[ABOUT[metric] ?? "answers"](counted),
    ...(waiting > 0 ? [words.waiting(formatCount(waiting, language))] : []),
  ].join(", ")
}

function sayFigure(metric: ToldMetric, now: FigureReply, language: Language): SaidNumber {
  const words = DIGEST_WORDS[language]
  return {
    label: words.metric[metric],
    note: words.note[metric],
    value: now.value === null ? null : formatFigure(metric, now.value, language),
    details: detailsOf(metric, now, language),
    ...{ before: null, word: null, tone: "plain" },
    mark: markOf(metric, now, null),
  }
}

function wordOf({ metric, change, word }: DigestNumber, language: Language): string {
  const words = DIGEST_WORDS[language].word
  if (word === "too-few" || change === null) return words["too-few"]
  const end = (value: number) => formatChange(metric, value, language)
  const [low, high] = [end(change.low), end(change.high)]
  return word === "same" ? words.same(low, high) : words[word](end(change.delta), low, high)
}

function sayNumber(number: DigestNumber, language: Language, place?: string): SaidNumber {
  const words = DIGEST_WORDS[language]
  const { metric, now, before, word } = number
  const said = sayFigure(metric, now, language)
  return {
    ...said,
    label: place === undefined ? said.label : words.at(said.label, place),
    before:
      before.value === null
        ? null
        : words.before(formatFigure(metric, before.value, language), formatCount(before.n, language)),
    word: now.value === null ? null : wordOf(number, language),
    tone: word === "better" || word === "worse" ? word : "plain",
    mark: markOf(metric, now, before),
  }
}

/** The first sentence: only what the tests support. */
function leadOf(digest: Digest, language: Language): readonly string[] {
  const { lead, metric, at } = DIGEST_WORDS[language]
  const all = [
    ...digest.numbers.map((number) => ({ word: number.word, what: metric[number.metric].toLowerCase() })),
    ...digest.parts.map((part) => ({
      word: part.word,
      what: at(metric[part.metric].toLowerCase(), part.label[language]),
    })),
  ]
  const list = (word: "better" | "worse") => {
    const named = all.filter((each) => each.word === word).map(({ what }) => what)
    const last = named.at(-1)
    return named.length > 1 ? `${named.slice(0, -1).join("; ")}${lead.and}${last}` : (last ?? "")
  }
  const [better, worse] = [list("better"), list("worse")]
  if (better || worse)
    return [...(worse ? [lead.worse(worse)] : []), ...(better ? [lead.better(better)] : [])]
  if (digest.numbers.every(({ now }) => now.n === 0)) return [lead.nobody]
  return [all.some(({ word }) => word === "same") ? lead.calm : lead.fewer]
}

/** A week in the words of a language, for whatever shows it. */
export function sayDigest(digest: Digest, language: Language): SaidDigest {
  const words = DIGEST_WORDS[language]
  const { from, to, cases, staff } = digest
  const [first, last] = [formatDay(from, language), formatDay(to, language, { year: true })]
  const say = (metric: ToldMetric, figure: FigureReply) => sayFigure(metric, figure, language)
  return {
    ...{ language, words },
    title: words.title(first, last),
    lead: leadOf(digest, language),
    numbers: digest.numbers.map((number) => sayNumber(number, language)),
    changed: digest.parts.map((part) => sayNumber(part, language, part.label[language])),
    cases: [
      `${words.open(cases.open)}, ${words.overdue(cases.overdue)}.`,
      words.flow(cases.opened, cases.closed),
    ],
    staff: [
      say("enps", staff.enps),
      say("engagement", staff.engagement),
      say("team-participation", staff.participation),
    ],
    customers: [say("nps", staff.nps), say("csat", staff.csat)],
    staffNote: words.staffNote(formatDay(staff.from, language), formatDay(staff.to, language)),
  }
}
