import { expect, test } from "vitest"
import type { EventFact } from "../../src/domain/event.ts"
import { noteAnswers } from "../../src/shop/note-answers.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"

const reference = {
  promptId: "p",
  promptVersion: 1,
  touchpointId: "t",
  metric: "csat",
  scale: "1-5",
  impressionId: "i",
} as const

test("[SHP-46] an answer is noted with its product until it is withdrawn, and is recorded all the same", () => {
  const { shop, events } = createFakeShop([])
  const record = noteAnswers(shop.visit, shop.record)
  const answered = () => shop.visit.getState().answered
  const tell = (fact: EventFact) => record(fact)
  tell({ type: "prompt.shown", ...reference, productId: "a" })
  expect(answered()).toEqual([])
  tell({ type: "prompt.answered", ...reference, productId: "a", score: 4 })
  tell({ type: "prompt.amended", ...reference, productId: "a", score: 5 })
  tell({ type: "prompt.answered", ...reference, score: 4 })
  expect(answered()).toEqual(["a"])
  tell({ type: "prompt.withdrawn", ...reference, productId: "a" })
  expect(answered()).toEqual([])
  expect(events).toHaveLength(5)
})
