import { expect, test } from "vitest"
import { JOURNEY_STAGES } from "../../../src/domain/journey-stage.ts"
import { parseEvent } from "../../../src/domain/parse-event.ts"
import { createSeedStore } from "../../../src/server/seed/seed-store.ts"
import { createRandom } from "../../../src/server/seed/seeded-random.ts"
import { simulateJourney } from "../../../src/server/seed/simulate-journey.ts"
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"

const data = await loadShowroom(new URL("../../../scenes/", import.meta.url))
const handles = data.scenes.flatMap((scene) =>
  scene.fixtures.flatMap(({ slots }) => slots.flatMap(({ product }) => product ?? [])),
)
const store = createSeedStore({ ...data, productIds: new Map(handles.map((handle) => [handle, handle])) })
const startedAt = Date.UTC(2026, 10, 21, 20)

function journeys(seed: number, count: number) {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => simulateJourney(store, { random, startedAt }))
}

test("an invented journey is made of good events, in order, and the same seed repeats it exactly", () => {
  const [first, again, other] = [journeys(7, 40), journeys(7, 40), journeys(8, 40)]
  expect(JSON.stringify(first)).toBe(JSON.stringify(again))
  expect(JSON.stringify(first)).not.toBe(JSON.stringify(other))
  for (const event of first.flat()) expect(parseEvent(event)).toMatchObject({ kind: "event", tamed: [] })
  for (const journey of first) {
    const times = journey.map(({ at }) => at)
    expect(times).toEqual(times.toSorted())
    expect(new Set(journey.map(({ visitId }) => visitId)).size).toBe(1)
  }
  expect(new Set(first.flat().map(({ id }) => id)).size).toBe(first.flat().length)
})

test("it is asked along the whole journey, by the shop's rules: never twice the same, and what is held back is told", () => {
  const made = journeys(3, 500)
  const touchpoints = data.scenes.flatMap((scene) => scene.touchpoints)
  const shown = made.flat().flatMap((event) => (event.type === "prompt.shown" ? [event] : []))
  const stages = new Set(
    shown.map(({ touchpointId }) => touchpoints.find(({ id }) => id === touchpointId)?.stage),
  )
  expect([...stages].sort()).toEqual([...JOURNEY_STAGES].sort())
  for (const journey of made) {
    const asked = journey.flatMap((event) => (event.type === "prompt.shown" ? [event.promptId] : []))
    for (const { id, limits } of data.prompts)
      expect(asked.filter((each) => each === id).length).toBeLessThanOrEqual(limits.perVisit)
  }
  const held = made.flat().flatMap((event) => (event.type === "prompt.suppressed" ? [event.rule] : []))
  expect(new Set(held).size).toBeGreaterThan(2)
})
