import { LANGUAGES } from "../../domain/language.ts"
import type { EntryGap } from "../../protocol/boards.ts"
import type { EntryDraft } from "./entry.ts"

/** What an entry lacks to be published: words in every language, and a day that has come. */
export function gapsIn({ said, did, on }: EntryDraft, today: string): readonly EntryGap[] {
  const gaps: EntryGap[] = []
  for (const language of LANGUAGES) {
    if (said[language] === "") gaps.push(`said.${language}`)
    if (did[language] === "") gaps.push(`did.${language}`)
  }
  if (on === null) gaps.push("on")
  else if (on > today) gaps.push("on.future")
  return gaps
}
