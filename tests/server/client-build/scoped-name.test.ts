import { expect, test } from "vitest"
import { scopedName } from "../../../src/server/client-build/scoped-name.ts"

test("a class keeps its name, and shares the rest with its file alone", () => {
  const [card, title, other] = [
    scopedName("card", "src/shop/card.module.css"),
    scopedName("title", "src/shop/card.module.css"),
    scopedName("card", "src/feedback/card.module.css"),
  ]
  expect(card).toMatch(/^card_[\w-]{5}$/)
  expect(title).toBe(card.replace("card", "title"))
  expect(other).not.toBe(card)
})

test("wherever the project lies, a class is called the same", () => {
  const here = `${process.cwd()}/src/shop/card.module.css`
  expect(scopedName("card", here)).toBe(scopedName("card", "src/shop/card.module.css"))
})
