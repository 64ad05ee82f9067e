import * as v from "valibot"

const MAX_TEXT = 200
const text = v.pipe(
  v.string("a text"),
  v.trim(),
  v.minLength(1, "a text that is not empty"),
  v.maxLength(MAX_TEXT, `at most ${MAX_TEXT} characters`),
)
export const localized = v.strictObject({ it: text, en: text })

export const id = v.pipe(
  v.string("an id"),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "an id: a-z, 0-9 and -, at most 64 characters"),
)

/** Both included. */
export function wholeFrom(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  )
}

/** Both included. */
export function numberFrom(least: number, most: number, what = "a number") {
  const expected = `${what} from ${least} to ${most}`
  return v.pipe(
    v.number(expected),
    v.finite(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  )
}

export const secondsFrom = (least: number, most: number) => numberFrom(least, most, "seconds")

export function oneOf<const T extends readonly string[]>(options: T) {
  return v.picklist(options, `one of ${options.map((each) => `"${each}"`).join(", ")}`)
}
