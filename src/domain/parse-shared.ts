import * as v from "valibot"

/** Pieces that documents in `scenes/` have in common. */
export const name = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(64))
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(400))
export const localized = v.strictObject({ it: text, en: text })
export const finite = v.pipe(v.number(), v.finite())
export const positive = v.pipe(finite, v.gtValue(0))
/** Degrees clockwise, from above. */
export const heading = v.pipe(finite, v.minValue(0), v.ltValue(360))
export const hexColour = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/))
