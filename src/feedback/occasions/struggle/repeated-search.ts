import { isSameSearch } from "../../../client/journey/is-same-search.ts"

/** Milliseconds within which searches belong together. */
export const WITHIN = 120_000
const ENOUGH = 3

export interface RepeatedSearch {
  /** `words`: folded. Gives how many different words were looked for without finding, from three on. */
  search(words: string, at: number): number | null
  /** Something that was found is looked at. */
  find(): void
}

/** Notices that somebody looks for one thing after another and opens nothing. */
export function createRepeatedSearch(): RepeatedSearch {
  let tried: readonly { readonly words: string; readonly at: number }[] = []
  return {
    search(words, at) {
      const recent = tried.filter((each) => at - each.at <= WITHIN)
      // What was typed on the way to it gives way to it.
      tried = [...recent.filter((each) => !isSameSearch(each.words, words)), { words, at }]
      return tried.length >= ENOUGH ? tried.length : null
    },
    find() {
      tried = []
    },
  }
}
