import { type Context, Hono } from "hono"
import { streamSSE } from "hono/streaming"
import type { LimitAddress } from "../http/address-limit.ts"
import type { HttpEnv } from "../http/http-env.ts"
import type { WishListStore } from "../storage/wish-list-store.ts"
import { followList, type Schedule } from "./follow-list.ts"
import { codeIn, openList, replyOf } from "./open-list.ts"
import type { TakePlace } from "./stream-places.ts"
import type { WishSignal } from "./wish-signal.ts"

export interface WishLiveRouteOptions {
  readonly lists: WishListStore
  readonly signal: WishSignal
  readonly schedule: Schedule
  readonly limitReading: LimitAddress
  readonly takePlace: TakePlace
  readonly addressOf: (c: Context) => string
  /** Aborted when the server drains: streams that never end would keep it. */
  readonly stopping: AbortSignal
}

/** `GET /api/wish-lists/:code/live`: server-sent events `list`, now and whenever it has changed. */
export function wishLiveRoute(options: WishLiveRouteOptions): Hono<HttpEnv> {
  const { lists, signal, schedule, limitReading, takePlace, addressOf, stopping } = options
  return new Hono<HttpEnv>().get("/api/wish-lists/:code/live", async (c) => {
    await limitReading(addressOf(c))
    const code = codeIn(c)
    openList(await lists.find(code))
    const giveBack = takePlace(addressOf(c))
    c.header("X-Accel-Buffering", "no")
    return streamSSE(c, async (stream) => {
      await new Promise<void>((resolve) => {
        let over = false
        let stop = () => {}
        const end = () => {
          over = true
          stop()
          giveBack()
          stopping.removeEventListener("abort", end)
          resolve()
        }
        const tell = async () => {
          const stored = await lists.find(code)
          if (stored && !over) {
            await stream.write(`event: list\ndata: ${JSON.stringify(replyOf(stored))}\n\n`)
          }
          if (!stored || stored.list.closed) end()
        }
        stream.onAbort(end)
        stopping.addEventListener("abort", end)
        stop = followList({
          subscribe: (changed) => signal.subscribe(code, changed),
          // a page that can't be told begins anew by itself
          tell: () => tell().catch(end),
          beat: () => void stream.write(": still here\n\n").catch(end),
          schedule,
        })
        if (over || stopping.aborted || stream.aborted) end()
      })
    })
  })
}
