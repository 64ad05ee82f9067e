import { type Context, Hono, type MiddlewareHandler } from "hono"
import { type TotalsReply, totalRequest } from "../../protocol/totals.ts"
import { readRange, refuseUnknown } from "../figures/metrics-query.ts"
import type { LimitAddress } from "../http/address-limit.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import type { TotalsStore } from "./totals-store.ts"

const MAX_BYTES = 256

export interface TotalsRouteOptions {
  readonly totals: TotalsStore
  readonly timezone: string
  /** The day that it is now in the showroom's time zone. */
  readonly today: () => string
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  readonly limit: LimitAddress
  /** Whoever sent the request, for the limit alone: an IP address. */
  readonly addressOf: (c: Context) => string
}

/** `POST /api/totals` counts one, for anybody; `GET /api/totals`, for marketers, tells the counts. */
export function totalsRoute(options: TotalsRouteOptions): Hono<HttpEnv> {
  const { totals, timezone, today, guard, limit, addressOf } = options
  return new Hono<HttpEnv>()
    .post("/api/totals", async (c) => {
      await limit(addressOf(c))
      const { what } = parseBody(totalRequest, await readJson(c, { maxBytes: MAX_BYTES }))
      await totals.add(what, today())
      return c.json({ counted: what })
    })
    .get("/api/totals", guard, async (c) => {
      const parameters = c.req.queries()
      refuseUnknown(parameters, ["from", "to"])
      const { from, to } = readRange(parameters, today())
      const days = await totals.between(from, to)
      const sum = (of: "visits" | "held") => days.reduce((total, day) => total + day[of], 0)
      const total = { visits: sum("visits"), held: sum("held") }
      return c.json({ from, to, timezone, total, days } satisfies TotalsReply)
    })
}
