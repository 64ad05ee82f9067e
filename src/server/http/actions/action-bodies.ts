import * as v from "valibot"
import {
  filtersFor,
  MAX_DEED,
  MAX_DOER,
  MAX_LINKS,
  MAX_WHY,
  type Measure,
  SEGMENT_FILTERS,
  type Segment,
  TARGET_DAYS,
  TARGET_METRICS,
  TARGET_RANGES,
  TARGET_STATES,
} from "../../../domain/target.ts"
import type { SaveAction, SaveTarget } from "../../../protocol/actions.ts"
import { isDay } from "../../figures/calendar.ts"

/** Before it is cleaned and cut; a request's own limit of bytes bounds it. */
const words = (most: number) => v.pipe(v.string(), v.maxLength(most * 16))
const version = v.pipe(v.number(), v.integer(), v.minValue(0))
const key = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(100),
  v.check((text) => text.isWellFormed() && !text.includes("\u0000"), "a key"),
)
const day = v.pipe(v.string(), v.check(isDay, "a day such as 2026-11-21"))
const uuid = v.pipe(v.string(), v.uuid(), v.toLowerCase())

const segment: v.GenericSchema<unknown, Segment> = v.strictObject({
  touchpoint: v.exactOptional(key),
  zone: v.exactOptional(key),
  product: v.exactOptional(key),
  device: v.exactOptional(key),
  language: v.exactOptional(key),
})
const measured = { metric: v.picklist(TARGET_METRICS), segment }

/** What of a segment its metric can't be confined to. */
function strayIn({ metric, segment: asked }: Measure): string | undefined {
  return SEGMENT_FILTERS.find((name) => asked[name] !== undefined && !filtersFor(metric).includes(name))
}
const fits = (measure: Measure) => strayIn(measure) === undefined
const FITS = "filters that its metric has"

const inRange = ({ metric, value }: Pick<SaveTarget, "metric" | "value">) => {
  const [least, most] = TARGET_RANGES[metric]
  return value >= least && value <= most
}

export const SaveTargetBody: v.GenericSchema<unknown, SaveTarget> = v.pipe(
  v.strictObject({
    version,
    ...measured,
    value: v.pipe(v.number(), v.finite()),
    by: day,
    days: v.picklist(TARGET_DAYS),
    why: words(MAX_WHY),
  }),
  v.forward(
    v.partialCheck([["metric"], ["segment"]], (body) => fits(body), FITS),
    ["segment"],
  ),
  v.forward(
    v.partialCheck([["metric"], ["value"]], (body) => inRange(body), "a value that its metric can have"),
    ["value"],
  ),
)

export const MoveTargetBody = v.strictObject({ version, state: v.picklist(TARGET_STATES) })

const ids = v.pipe(
  v.array(uuid),
  v.maxLength(MAX_LINKS),
  v.check((all) => new Set(all).size === all.length, "each once"),
)

export const SaveActionBody: v.GenericSchema<unknown, SaveAction> = v.pipe(
  v.strictObject({
    version,
    what: words(MAX_DEED),
    on: day,
    who: words(MAX_DOER),
    target: v.nullable(uuid),
    measure: v.nullable(v.strictObject(measured)),
    cases: ids,
    entries: ids,
  }),
  v.forward(
    v.partialCheck([["measure"]], ({ measure }) => measure === null || fits(measure), FITS),
    ["measure"],
  ),
  v.forward(
    v.partialCheck(
      [["target"], ["measure"]],
      ({ target, measure }) => target === null || measure === null,
      "null where there is a target",
    ),
    ["measure"],
  ),
)
