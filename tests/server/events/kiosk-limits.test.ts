import { expect, test } from "vitest"
import { createEventsLimits } from "../../../src/server/http/events-limits.ts"
import { HttpError } from "../../../src/server/http/http-error.ts"
import { newId, promptEvent } from "../../helpers/events/make-events.ts"

const SHOP_FLOOR = "203.0.113.7"
const KIOSK = { context: { device: "kiosk" as const } }

/** All that a visitor tells who is asked something: each event in a request of its own, at worst. */
function answersOf(visitId: string): readonly unknown[][] {
  const impressionId = newId()
  return (["shown", "answered", "amended"] as const).map((kind) => [
    promptEvent(kind, { ...KIOSK, visitId, impressionId }),
  ])
}

test("[ASK-72] at the limits in force no answer is refused for the address that many visitors share", async () => {
  const limit = createEventsLimits()
  for (let visitor = 0; visitor < 1000; visitor++) {
    for (const events of answersOf(`visit-${visitor}`)) await limit(SHOP_FLOOR, events)
  }
})

test("[ASK-72] a tab that went mad on a shared screen is stopped, and the visitors beside it aren't", async () => {
  const limit = createEventsLimits()
  const mad = Array.from({ length: 100 }, () => promptEvent("shown", { ...KIOSK, visitId: "mad" }))
  const refusals: unknown[] = []
  for (let request = 0; request < 500; request++) {
    await limit(SHOP_FLOOR, mad).catch((error: unknown) => void refusals.push(error))
  }
  expect(refusals.length).toBeGreaterThan(0)
  expect(refusals.every((error) => error instanceof HttpError && error.status === 429)).toBe(true)
  for (const events of answersOf("next-to-it")) await limit(SHOP_FLOOR, events)
})
