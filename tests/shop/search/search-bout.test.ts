import { expect, test } from "vitest"
import type { Happened } from "../../../src/client/journey/journey.ts"
import { createJourney } from "../../../src/client/journey/journey.ts"
import type { EventFact } from "../../../src/domain/event.ts"
import { createSearchBout } from "../../../src/shop/search/search-bout.ts"

function search({ known = "" } = {}) {
  let now = 0
  let waiting: (() => void) | null = null
  const journey = createJourney(() => now)
  const happened: Happened[] = []
  journey.happenings.hear((all) => happened.push(...all))
  const events: EventFact[] = []
  const bout = createSearchBout({
    journey,
    known,
    record: (fact) => {
      events.push(fact)
      return { ...fact, id: "e", at: "", visitId: "v", showroomId: "s" }
    },
    after: (_, run) => {
      waiting = run
      return () => {
        waiting = null
      }
    },
  })
  const ends = () => happened.filter(({ kind }) => kind === "search.ended")
  return { bout, events, ends, happened, pass: (ms: number) => (now += ms), think: () => waiting?.() }
}

test("[ASK-44] a search ends once, found, when something of it is opened", () => {
  const { bout, events, ends, pass } = search()
  bout.settled("vaso", 4)
  pass(2500)
  bout.used()
  bout.used()
  bout.ended()
  expect(events).toEqual([{ type: "finder.completed", query: "vaso", found: true }])
  expect(ends()).toMatchObject([{ outcome: "found", length: 4, results: 4, times: 1, seconds: 2.5 }])
})

test("[ASK-44] what is shown on after that isn't looked for again, other words are", () => {
  const { bout, ends } = search()
  bout.settled("vaso", 4)
  bout.used()
  bout.settled("vaso", 4)
  bout.settled(" Vaso ", 9)
  bout.ended()
  expect(ends()).toHaveLength(1)
  bout.settled("lampada", 2)
  bout.ended()
  expect(ends()[1]).toMatchObject({ outcome: "given-up", results: 2 })
})

test("[ASK-44] words typed on the way to a longer one are one search, others are counted", () => {
  const { bout, ends, events } = search()
  for (const [words, results] of [
    ["la", 30],
    ["lamp", 7],
    ["lampada", 5],
    ["sedia", 3],
  ] as const)
    bout.settled(words, results)
  bout.ended()
  expect(ends()).toMatchObject([{ outcome: "given-up", length: 5, results: 3, times: 2 }])
  expect(events).toEqual([{ type: "finder.completed", query: "sedia", found: false }])
})

test("[ASK-44] nothing found is a failure once nobody thinks of other words, or when the search is left", () => {
  const left = search()
  left.bout.settled("zzz", 0)
  left.bout.ended()
  left.think()
  expect(left.ends()).toMatchObject([{ outcome: "nothing", results: 0 }])
  const waited = search()
  waited.bout.settled("zzz", 0)
  waited.think()
  waited.bout.settled("zzz", 0)
  waited.bout.ended()
  expect(waited.ends()).toMatchObject([{ outcome: "nothing" }])
  const other = search()
  other.bout.settled("zzz", 0)
  other.bout.settled("vaso", 2)
  other.think()
  other.bout.used()
  expect(other.ends()).toMatchObject([{ outcome: "found", times: 2 }])
})

test("[ASK-44] words that a page was opened with were looked for by nobody, and no words are no search", () => {
  const { bout, ends, events } = search({ known: "Caffè" })
  bout.settled("caffe", 3)
  bout.settled("   ", 12)
  bout.used()
  bout.ended()
  expect([ends(), events]).toEqual([[], []])
})

test("[ASK-44] what was looked for is told without accents and case, and stays out of what is made of it", () => {
  const { bout, happened } = search()
  bout.settled("CAFFÈ", 3)
  bout.used()
  expect(happened).toMatchObject([{ kind: "searched", words: "caffe", results: 3 }, { kind: "search.ended" }])
  expect(JSON.stringify(happened[1])).not.toContain("caff")
})
