import { Hono } from "hono"
import { describe, expect, test } from "vitest"
import type { LiveChange } from "../../../src/protocol/metrics.ts"
import { HEARTBEAT_EVERY, LIVE_EVERY, startLiveFeed } from "../../../src/server/events/live-feed.ts"
import { createLiveHub } from "../../../src/server/events/live-hub.ts"
import { liveRoute } from "../../../src/server/http/live-route.ts"
import { createInProcessPubSub } from "../../../src/server/pub-sub/in-process-pub-sub.ts"

/** A clock that moves when it is told to, and calls what is due. */
function createClock() {
  let time = Date.UTC(2026, 10, 21)
  const waiting = new Set<{ at: number; callback: () => void }>()
  return {
    now: () => time,
    waiting,
    schedule: (callback: () => void, ms: number) => {
      const entry = { at: time + ms, callback }
      waiting.add(entry)
      return () => waiting.delete(entry)
    },
    advance(ms: number) {
      const end = time + ms
      for (;;) {
        const next = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        time = next.at
        waiting.delete(next)
        next.callback()
      }
      time = end
    },
  }
}

describe("live changes", () => {
  test("[MET-27] the first is told at once, those that follow are gathered", () => {
    const clock = createClock()
    const hub = createLiveHub()
    const told: LiveChange[] = []
    startLiveFeed({ hub, ...clock, onChange: (change) => told.push(change), onHeartbeat: () => undefined })
    hub.publish(["csat"])
    for (let index = 0; index < 50; index += 1) {
      hub.publish([index % 2 ? "nps" : "ces"])
      clock.advance(10)
    }
    expect(told).toEqual([{ metrics: ["csat"], at: "2026-11-21T00:00:00.000Z" }])
    clock.advance(LIVE_EVERY)
    expect(told[1]).toEqual({ metrics: ["ces", "nps"], at: "2026-11-21T00:00:00.700Z" })
    clock.advance(LIVE_EVERY * 5)
    expect(told).toHaveLength(2)
    hub.publish(["nps"])
    expect(told).toHaveLength(3)
  })

  test("[CLU-13] when changes of other processes may have been missed, all may have changed", () => {
    const clock = createClock()
    const gaps = new Set<() => void>()
    const onGap = (listener: () => void) => {
      gaps.add(listener)
      return () => gaps.delete(listener)
    }
    const hub = createLiveHub({ ...createInProcessPubSub(), onGap })
    const told: LiveChange[] = []
    const feed = { onChange: (change: LiveChange) => told.push(change), onHeartbeat: () => undefined }
    const stop = startLiveFeed({ hub, ...clock, ...feed })
    for (const gap of gaps) gap()
    expect(told).toEqual([
      { metrics: ["cases", "ces", "csat", "nps", "reviews"], at: "2026-11-21T00:00:00.000Z" },
    ])
    stop()
    expect(gaps.size).toBe(0)
  })

  test("a quiet feed beats, and a stopped one leaves nothing behind", () => {
    const clock = createClock()
    const hub = createLiveHub()
    let beats = 0
    const stop = startLiveFeed({
      hub,
      ...clock,
      onChange: () => undefined,
      onHeartbeat: () => {
        beats += 1
      },
    })
    clock.advance(HEARTBEAT_EVERY * 3)
    expect(beats).toBe(3)
    hub.publish(["csat"])
    stop()
    expect(clock.waiting.size).toBe(0)
    hub.publish(["csat"])
    clock.advance(HEARTBEAT_EVERY * 3)
    expect(beats).toBe(3)
  })

  test("[MET-27] GET /api/live streams them, and ends when the reader leaves or the server stops", async () => {
    const clock = createClock()
    const hub = createLiveHub()
    for (const end of ["reader", "server"] as const) {
      const stopping = new AbortController()
      const guard = async (_: unknown, next: () => Promise<void>) => next()
      const app = new Hono().route("/", liveRoute({ hub, ...clock, guard, stopping: stopping.signal }))
      const response = await app.request("/api/live")
      expect(response.headers.get("content-type")).toContain("text/event-stream")
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      expect((await reader?.read())?.value).toBe(": live\n\n")
      hub.publish(["csat"])
      expect((await reader?.read())?.value).toMatch(
        /^event: change\ndata: \{"metrics":\["csat"\],"at":"[^"]+"\}\n\n$/,
      )
      if (end === "server") {
        stopping.abort()
        expect((await reader?.read())?.done).toBe(true)
      } else await reader?.cancel()
      expect(clock.waiting.size).toBe(0)
    }
  })
})
