import * as v from "valibot"
import { LANGUAGES } from "../../domain/language.ts"
import {
  LINK_DAYS,
  MAX_CAPTION,
  MAX_LABEL,
  MAX_POINTS,
  MAX_PRESENTATION_TITLE,
  MAX_STEP_PRODUCTS,
  MAX_STEPS,
  type SavePresentation,
} from "../../protocol/presentations.ts"
import { cleanText } from "../../protocol/realtime/clean-text.ts"
import { cleanLines } from "../cases/clean-lines.ts"

/** Bytes: as many steps as there may be, each with all the text that it may have, fit. */
export const MAX_PRESENTATION_BYTES = 1024 * 1024

const uuid = v.pipe(v.string(), v.uuid(), v.toLowerCase())
const name = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
const line = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * 4),
    v.transform((text) => cleanText(text, max)),
  )
const lines = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * 4),
    v.transform((text) => cleanLines(text, max)),
  )
const inBoth = <T extends v.GenericSchema<string, string>>(text: T) => v.strictObject({ it: text, en: text })

const step = v.strictObject({
  id: uuid,
  stand: v.nullable(v.strictObject({ scene: name, kind: v.picklist(["zone", "touchpoint"]), id: name })),
  products: v.pipe(
    v.array(v.strictObject({ productId: uuid, variantId: v.nullable(uuid) })),
    v.maxLength(MAX_STEP_PRODUCTS),
    v.check(
      (products) => new Set(products.map(({ productId }) => productId)).size === products.length,
      "each product once",
    ),
  ),
  caption: inBoth(lines(MAX_CAPTION)),
  points: lines(MAX_POINTS),
})

export const SaveBody: v.GenericSchema<unknown, SavePresentation> = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 2)),
  title: inBoth(line(MAX_PRESENTATION_TITLE)),
  languages: v.pipe(
    v.array(v.picklist(LANGUAGES)),
    v.minLength(1),
    v.check((languages) => new Set(languages).size === languages.length, "each language once"),
  ),
  steps: v.pipe(
    v.array(step),
    v.maxLength(MAX_STEPS),
    v.check((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, "each id once"),
  ),
})

export const ArchiveBody = v.strictObject({ archived: v.boolean() })
export const LinkBody = v.strictObject({ days: v.picklist(LINK_DAYS), label: line(MAX_LABEL) })
