import { describe, expect, test } from "vitest"
import { connectLive } from "../../src/dashboard/live/connect-live.ts"
import { throttle } from "../../src/dashboard/live/throttle.ts"
import { createStreamDouble } from "../helpers/dashboard/stream-double.ts"

function clock() {
  const waiting: { readonly milliseconds: number; readonly then: () => void }[] = []
  return {
    waiting,
    after: (milliseconds: number, then: () => void) => {
      const timer = { milliseconds, then }
      waiting.push(timer)
      return () => void waiting.splice(waiting.indexOf(timer), waiting.includes(timer) ? 1 : 0)
    },
    tick: () => {
      for (const { then } of waiting.splice(0)) then()
    },
  }
}

describe("throttling", () => {
  test("lets the first call through at once, and those that follow together, after the wait", () => {
    const { after, tick } = clock()
    let calls = 0
    const { ask } = throttle(2000, () => calls++, after)
    ask()
    ask()
    ask()
    expect(calls).toBe(1)
    tick()
    expect(calls).toBe(2)
    tick()
    expect(calls).toBe(2)
    ask()
    expect(calls).toBe(3)
  })

  test("calls nothing once it was stopped", () => {
    const { after, tick, waiting } = clock()
    let calls = 0
    const { ask, stop } = throttle(2000, () => calls++, after)
    ask()
    ask()
    stop()
    tick()
    expect(calls).toBe(1)
    expect(waiting).toEqual([])
  })
})

describe("the live stream", () => {
  function connect({ isBehind = false } = {}) {
    const streams = createStreamDouble()
    const time = clock()
    const status: boolean[] = []
    let changes = 0
    const stop = connectLive({
      path: "/api/live",
      open: streams.open,
      after: time.after,
      onChange: () => changes++,
      onStatus: (live) => status.push(live),
      isBehind,
    })
    return { streams, time, status, stop, changes: () => changes }
  }

  test("tells of answers as they come", () => {
    const { streams, changes, status } = connect()
    streams.latest().send("open")
    streams.latest().send("change")
    expect(changes()).toBe(1)
    expect(status).toEqual([true])
  })

  test("[DSH-7] asks again after a gap, because answers may have come in it", () => {
    const { streams, changes, status } = connect()
    streams.latest().send("open")
    streams.latest().send("error")
    streams.latest().send("open")
    expect(changes()).toBe(1)
    expect(status).toEqual([true, false, true])
  })

  test("[DSH-110] asks once more when it is open, where the numbers were asked for before it", () => {
    const { streams, changes } = connect({ isBehind: true })
    expect(changes()).toBe(0)
    streams.latest().send("open")
    expect(changes()).toBe(1)
    streams.latest().send("change")
    expect(changes()).toBe(2)
  })

  test("opens a refused stream anew, later each time, up to a minute", () => {
    const { streams, time } = connect()
    const waits: number[] = []
    for (let round = 0; round < 8; round++) {
      streams.latest().send("error", 2)
      waits.push(time.waiting[0]?.milliseconds ?? 0)
      time.tick()
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])
    expect(streams.opened).toHaveLength(9)
  })

  test("is closed when the page goes, and stays so", () => {
    const { streams, time, stop } = connect()
    streams.latest().send("error", 2)
    stop()
    time.tick()
    expect(streams.opened).toHaveLength(1)
    expect(streams.latest().closed()).toBe(true)
  })
})
