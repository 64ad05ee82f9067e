import type { Digest } from "../../protocol/digest.ts"
import { formatDay } from "./format-figure.ts"
import type { SaidDigest, SaidNumber } from "./say-digest.ts"

export interface Ways {
  /** To the page. */
  readonly page: string
  /** To where one leaves. */
  readonly leave: string
}

function numberLine({ label, note, value, details, before, word }: SaidNumber): string {
  const told = value === null ? details : `${value} (${details})`
  const after = [word, before].filter((each) => each !== null).join("; ")
  return `- ${label} (${note}): ${told}${after ? `\n  ${after}` : ""}`
}

const section = (title: string, lines: readonly string[]) => `${title.toUpperCase()}\n${lines.join("\n")}`

/** The digest as plain text. */
export function letterText(said: SaidDigest, digest: Digest, store: string, { page, leave }: Ways): string {
  const { words, language } = said
  const deeds = [
    ...digest.entries.map(
      ({ said: theirs, did, outcome, on }) =>
        `- ${formatDay(on, language)}. ${words.said}: ${theirs[language]}\n  ${words.did[outcome]}: ${did[language]}`,
    ),
    ...digest.actions.map(({ what, on }) => `- ${formatDay(on, language)}. ${what}`),
  ]
  const parts = [
    said.title,
    said.lead.join(" "),
    `${words.letter.open}: ${page}`,
    section(words.numbers, [words.numbersNote, ...said.numbers.map(numberLine)]),
    section(
      words.changed,
      said.changed.length > 0
        ? [words.changedNote(String(digest.compared)), ...said.changed.map(numberLine)]
        : [words.unchanged(digest.compared)],
    ),
    section(words.cases, said.cases),
    section(words.done, deeds.length > 0 ? deeds : [words.noDeeds]),
    section(words.staff, [
      said.staffNote,
      ...said.staff.map(numberLine),
      `${words.customers}:`,
      ...said.customers.map(numberLine),
    ]),
    words.letter.comments,
    `—\n${store}\n${words.letter.why}\n${words.letter.leave}: ${leave}`,
  ]
  return `${parts.join("\n\n")}\n`
}
