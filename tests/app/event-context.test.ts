import { expect, test } from "vitest"
import { createEventContext } from "../../src/app/event-context.ts"
import { createGuidedStore } from "../../src/client/guided/guided-store.ts"

test("[GDE-19] what one does goes with the visit and its guide while one is in it, and not before or after", () => {
  const guided = createGuidedStore()
  const context = createEventContext({ guided, language: () => "it", device: () => "phone" })
  const alone = { language: "it", device: "phone" }
  expect(context()).toEqual(alone)
  const running = { id: "v-1", guideId: "staff-1", code: "", guide: 1, startedAt: 0, leading: false }
  for (const mine of [true, false]) {
    guided.setState({ visit: { ...running, mine } })
    expect(context()).toEqual({ ...alone, guideId: "staff-1", guidedVisitId: "v-1" })
  }
  guided.setState({ visit: null })
  expect(context()).toEqual(alone)
})
