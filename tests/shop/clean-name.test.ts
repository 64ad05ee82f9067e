import fc from "fast-check"
import { expect, test } from "vitest"
import { cleanName, MAX_NAME } from "../../src/shop/entrance/clean-name.ts"

test.each([
  ["Giulia", "Giulia"],
  ["  Anna   Maria ", "Anna Maria"],
  ["", ""],
  ["Gi\u202eailu\u2066", "Giailu"],
  ["\u200b\u200f\ufeff", ""],
  ["A\u0000B\u0007C", "ABC"],
  ["line\nbreak\ttab", "line break tab"],
  ["one\t\u0000\tspace", "one space"],
  ["<b>Giulia</b>", "<b>Giulia</b>"],
  ["x".repeat(10_000), "x".repeat(24)],
  ["👩🏽‍🎨 Zoë", "👩🏽‍🎨 Zoë"],
])("[SHP-9] %j is called %j", (typed, called) => {
  expect(cleanName(typed)).toBe(called)
})

test("[SHP-9] whatever is typed, a name is one line of at most 24 whole characters, and cleaning it again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
      const name = cleanName(typed)
      expect(Array.from(name).length).toBeLessThanOrEqual(MAX_NAME)
      expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f]/u)
      expect(name.isWellFormed()).toBe(true)
      expect(cleanName(name)).toBe(name)
    }),
  )
})
