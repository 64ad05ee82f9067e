import * as v from "valibot"
import { ENTRY_PLACES, ENTRY_STATES, MAX_DID, MAX_SOURCES, OUTCOMES } from "../../../domain/board.ts"
import { PROMPT_METRICS } from "../../../domain/prompt.ts"
import type { SaveEntry } from "../../../protocol/boards.ts"
import { isDay } from "../../figures/calendar.ts"

/** Before it is cleaned and cut; a request's own limit of bytes bounds it. */
const words = v.pipe(v.string(), v.maxLength(MAX_DID * 16))
const localized = v.strictObject({ it: words, en: words })
const version = v.pipe(v.number(), v.integer(), v.minValue(0))
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))
const day = v.pipe(v.string(), v.check(isDay, "a day such as 2026-11-21"))

export const SaveEntryBody: v.GenericSchema<unknown, SaveEntry> = v.strictObject({
  version,
  said: localized,
  did: localized,
  outcome: v.picklist(OUTCOMES),
  on: v.nullable(day),
  place: v.nullable(v.strictObject({ kind: v.picklist(ENTRY_PLACES), id })),
  metric: v.nullable(v.picklist(PROMPT_METRICS)),
  links: v.pipe(
    v.array(
      v.variant("kind", [
        v.strictObject({
          kind: v.literal("case"),
          id: v.pipe(v.string(), v.uuid(), v.toLowerCase()),
        }),
        v.strictObject({
          kind: v.literal("comment"),
          id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/)),
        }),
      ]),
    ),
    v.maxLength(MAX_SOURCES),
  ),
})

export const MoveEntryBody = v.strictObject({ version, state: v.picklist(ENTRY_STATES) })
