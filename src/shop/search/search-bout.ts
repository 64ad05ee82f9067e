import type { SearchOutcome } from "../../client/journey/happening.ts"
import { isSameSearch } from "../../client/journey/is-same-search.ts"
import type { Journey } from "../../client/journey/journey.ts"
import type { RecordEvent } from "../../client/recorder.ts"
import { fold } from "./fold.ts"

export interface SearchBoutOptions {
  journey: Pick<Journey, "note" | "now">
  record: RecordEvent
  /** Calls `run` after some milliseconds, unless the returned function is called before. */
  after: (milliseconds: number, run: () => void) => () => void
  /** Words whose answer is shown from the beginning: nobody has just looked for them. */
  known?: string
}

/** One search, from the first words to what came of it: a visitor may try several words in it. */
export interface SearchBout {
  /** The answer for `words` is there. */
  settled(words: string, results: number): void
  /** Something that was found is looked at, or taken. */
  used(): void
  /** The words were put away, or whatever shows the answers was. */
  ended(): void
}

/** Milliseconds after which nobody thinks of other words for what wasn't found. */
const GIVEN_UP = 6_000

interface Looked {
  readonly words: string
  readonly results: number
  readonly times: number
  readonly since: number
}

/**
 * Follows a search and writes `finder.completed` down at its end, once. What is typed on the way to a longer word is one
 * search with it; words that have found something are looked for once, however long their answer is shown.
 */
export function createSearchBout({ journey, record, after, known = "" }: SearchBoutOptions): SearchBout {
  let looked: Looked | null = null
  let done = fold(known.trim())
  let cancel = () => {}

  function end(outcome: SearchOutcome): void {
    cancel()
    if (!looked) return
    const { words, results, times, since } = looked
    looked = null
    const seconds = Math.max(0, Math.round((journey.now() - since) / 100) / 10)
    record({ type: "finder.completed", query: words, found: outcome === "found" })
    journey.note({ kind: "search.ended", outcome, length: words.length, results, times, seconds })
  }
  return {
    settled(text, results) {
      const words = text.trim()
      const folded = fold(words)
      if (words === "" || folded === done || (looked && fold(looked.words) === folded)) return
      done = ""
      cancel()
      const times = looked?.times ?? 0
      const isOther = !looked || !isSameSearch(fold(looked.words), folded)
      looked = { words, results, times: isOther ? times + 1 : times, since: looked?.since ?? journey.now() }
      journey.note({ kind: "searched", words: folded, results })
      if (results > 0) return
      cancel = after(GIVEN_UP, () => {
        done = folded
        end("nothing")
      })
    },
    used() {
      if (looked) done = fold(looked.words)
      end("found")
    },
    ended() {
      done = ""
      end(looked?.results === 0 ? "nothing" : "given-up")
    },
  }
}
