import { Hono } from "hono"
import * as v from "valibot"
import { type PULSE_STATEMENTS, PULSE_WORD_MAX, type PulseReply, teamOf } from "../../domain/pulse.ts"
import { tameText } from "../../domain/tame-text.ts"
import { addDays, mondayOf } from "../figures/calendar.ts"
import type { DivideOptions } from "../figures/divide.ts"
import { readRange, refuseOthers } from "../figures/metrics-query.ts"
import { wholeWeeks } from "../figures/pulse/pulse-query.ts"
import type { HttpEnv, StaffOf } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { languageOf } from "../http/metrics-route.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import { requireRole } from "../http/require-role.ts"
import type { PulseStore } from "./pulse-store.ts"
import { tellResults } from "./tell-results.ts"
import { tellWords } from "./tell-words.ts"

export interface PulseRouteOptions extends DivideOptions {
  readonly store: PulseStore
  readonly staffOf: StaffOf
  /** The day that it is now in the showroom's time zone. */
  readonly today: () => string
  /** From 0 to 1, 1 excluded. */
  readonly random: () => number
}

/** Weeks that staff see of their own pulse. */
const WEEKS = 12

function whole(from: number, to: number) {
  const rule = `a whole number from ${from} to ${to}`
  return v.pipe(v.number(rule), v.integer(rule), v.minValue(from, rule), v.maxValue(to, rule))
}

const answer = v.strictObject({
  enps: whole(0, 10),
  statements: v.strictObject({
    proud: whole(1, 5),
    equipped: whole(1, 5),
    heard: whole(1, 5),
  } satisfies Record<(typeof PULSE_STATEMENTS)[number], unknown>),
  word: v.exactOptional(v.pipe(v.string("a text"), v.maxLength(PULSE_WORD_MAX * 4, "a shorter text"))),
})
const quiet = v.strictObject({ quiet: v.boolean("true or false") })

/** `/api/pulse`: what staff are asked about working here, and what came of it. */
export function pulseRoute(options: PulseRouteOptions): Hono<HttpEnv> {
  const { store, staffOf, today, random, ...reading } = options
  const anybody = requireRole(staffOf, "marketer", "guide")
  const week = () => mondayOf(today())
  return new Hono<HttpEnv>()
    .get("/api/pulse", anybody, async (c) => {
      const turn = await store.turnOf(c.get("staff").id, week())
      return c.json({ week: week(), ...turn } satisfies PulseReply)
    })
    .post("/api/pulse/asked", anybody, async (c) => {
      await store.noteAsked(c.get("staff").id, week())
      return c.body(null, 204)
    })
    .put("/api/pulse/quiet", anybody, async (c) => {
      const body = parseBody(quiet, await readJson(c, { maxBytes: 1024 }))
      await store.setQuiet(c.get("staff").id, body.quiet)
      return c.body(null, 204)
    })
    .post("/api/pulse", anybody, async (c) => {
      const { word, ...scores } = parseBody(answer, await readJson(c, { maxBytes: 16 * 1024 }))
      const { text } = tameText(word ?? "", PULSE_WORD_MAX)
      const { id, role } = c.get("staff")
      const taken = await store.take(id, teamOf(role), week(), { ...scores, ...(text ? { word: text } : {}) })
      if (!taken) throw new HttpError(409, "already-answered", "you have answered this week")
      return c.body(null, 204)
    })
    .get("/api/pulse/results", anybody, async (c) => {
      const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
      const range = { from: addDays(week(), -7 * (WEEKS - 1)), to: today() }
      return c.json(await tellResults(teamOf(c.get("staff").role), range, { ...reading, today, language }))
    })
    .get("/api/pulse/words", requireRole(staffOf, "marketer"), async (c) => {
      refuseOthers(c.req.queries(), ["from", "to"])
      const range = wholeWeeks(readRange(c.req.queries(), today()))
      const { pool, registry } = reading
      return c.json(
        await tellWords({ pool, random, showroomId: registry.showroomId, today: today(), ...range }),
      )
    })
}
