import fc from "fast-check"
import { expect, test } from "vitest"
import { cleanText, MAX_CHAT, MAX_NAME } from "../../../src/protocol/realtime/clean-text.ts"

test.each([
  ["Giulia", "Giulia"],
  ["  Anna   Maria ", "Anna Maria"],
  ["", ""],
  ["Gi\u202eailu\u2066", "Giailu"],
  ["\u200b\u200e\u200f\u061c\ufeff", ""],
  ["A\u0000B\u0007C\u009fD", "ABCD"],
  ["line\nbreak\ttab\u2028end", "line break tab end"],
  ["pay\u200bpal", "paypal"],
  ["a\u200db", "ab"],
  ["\u200d\u200c", ""],
  ["\ufe0f\ufe0e", ""],
  ["\u1160\u3164\u115f\uffa0\u2800", ""],
  ["\u{e0041}\u{e0042}", ""],
  ["\ufff9base\ufffatext\ufffb", "basetext"],
  ["half \ud83d", "half \ufffd"],
  ["z\u0335\u0336\u0337\u0338\u0339\u033a", "z\u0335\u0336\u0337"],
  ["<b>Anna</b>", "<b>Anna</b>"],
  ["=HYPERLINK(1)", "=HYPERLINK(1)"],
])("[TOG-1] %j reads %j", (raw, clean) => {
  expect(cleanText(raw, MAX_NAME)).toBe(clean)
})

test.each([
  "👩🏽‍🎨 Zoë",
  "❤️ 1️⃣ 🏳️‍🌈",
  "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
  "می‌خواهم",
  "क्‍ष",
  "יוסי",
])("[TOG-1] %j is left as it is written", (text) => {
  expect(cleanText(text, MAX_CHAT)).toBe(text)
})

test("[TOG-1] a line of any length, even of marks alone, is cut without delay", () => {
  expect(Array.from(cleanText("é\u0301".repeat(1_000_000), MAX_CHAT)).length).toBeLessThanOrEqual(MAX_CHAT)
  expect(Array.from(cleanText("👍🏽".repeat(1_000), MAX_CHAT))).toHaveLength(MAX_CHAT)
})

/** Texts made mostly of what makes trouble. */
const troubled = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\u202e",
        "\u2066",
        "\u200b",
        "\u200d",
        "\u200c",
        "\ufe0f",
        "\u0301",
        "\u0000",
        "\u2028",
        "\ud83d",
      ),
      fc.constantFrom("👩", "🏽", "🏴", "\u{e0067}", "\u{e007f}", "ش", "क", "a", " ", "\u1160"),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""))

test("[TOG-1] whatever is written, it is one short line with nothing unseen in it, and cleaning it again changes nothing", () => {
  fc.assert(
    fc.property(troubled, fc.integer({ min: 1, max: 40 }), (raw, max) => {
      const text = cleanText(raw, max)
      expect(Array.from(text).length).toBeLessThanOrEqual(max)
      expect(text).not.toMatch(
        /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u061c\u1160\u3164\ufeff]/u,
      )
      expect(text).not.toMatch(/\p{M}{4}/u)
      expect(text.isWellFormed()).toBe(true)
      expect(text).toBe(text.trim())
      expect(cleanText(text, max)).toBe(text)
    }),
    { numRuns: 2000 },
  )
})
