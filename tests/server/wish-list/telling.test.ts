import { describe, expect, test } from "vitest"
import { createInProcessPubSub } from "../../../src/server/pub-sub/in-process-pub-sub.ts"
import type { PubSub } from "../../../src/server/pub-sub/pub-sub.ts"
import { APART_MS, followList, HEARTBEAT_MS } from "../../../src/server/wish-list/follow-list.ts"
import { createStreamPlaces } from "../../../src/server/wish-list/stream-places.ts"
import { createWishSignal } from "../../../src/server/wish-list/wish-signal.ts"

const CODE = "0123456789abcdef"

/** Lets what is under way come to rest. */
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

function createTimers() {
  const timers = new Set<{ run: () => void; ms: number }>()
  return {
    timers,
    schedule: (run: () => void, ms: number) => {
      const timer = { run, ms }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    pass: (ms: number) => {
      for (const timer of [...timers]) if (timer.ms <= ms && timers.delete(timer)) timer.run()
    },
  }
}

describe("telling that a list has changed", () => {
  test("[WSH-10] who looks at it in another process is told, and who looks at another list isn't", () => {
    const pubSub = createInProcessPubSub()
    const [here, there] = [createWishSignal(pubSub), createWishSignal(pubSub)]
    const told: string[] = []
    const stop = there.subscribe(CODE, () => told.push("this"))
    there.subscribe("another-one-0000", () => told.push("another"))
    here.publish(CODE)
    expect(told).toEqual(["this"])
    stop()
    here.publish(CODE)
    expect(told).toEqual(["this"])
  })

  test("[WSH-10] what opens the list doesn't leave the process, and a gap is taken for a change", () => {
    const messages: unknown[] = []
    let gap = () => {}
    const pubSub: PubSub = {
      ...createInProcessPubSub(),
      publish: (topic, message) => void messages.push([topic, message]),
      onGap: (listener) => {
        gap = listener
        return () => {}
      },
    }
    const signal = createWishSignal(pubSub)
    let told = 0
    signal.subscribe(CODE, () => told++)
    signal.publish(CODE)
    expect(messages).toHaveLength(1)
    expect(JSON.stringify(messages)).not.toContain(CODE)
    gap()
    expect(told).toBe(1)
  })

  test("[WSH-10] a list that changes all the time is told as it is, seldom, and never in a queue", async () => {
    const { timers, schedule, pass } = createTimers()
    let change = () => {}
    let told = 0
    let done = () => {}
    let beats = 0
    const stop = followList({
      subscribe: (changed) => {
        change = changed
        return () => {
          change = () => {}
        }
      },
      tell: () => {
        told++
        return new Promise((resolve) => {
          done = resolve
        })
      },
      beat: () => beats++,
      schedule,
    })
    expect(told).toBe(1)
    for (let time = 0; time < 9; time++) change()
    expect(told).toBe(1)
    done()
    await settle()
    pass(APART_MS)
    expect(told).toBe(2)
    done()
    await settle()
    pass(APART_MS)
    expect(told).toBe(2)
    change()
    expect(told).toBe(3)
    pass(HEARTBEAT_MS)
    expect(beats).toBe(1)
    stop()
    done()
    await settle()
    change()
    expect([told, timers.size]).toEqual([3, 0])
  })

  test("[API-22] an address has so many streams at a time, and each place is given back once", () => {
    const take = createStreamPlaces(2)
    const [first, second] = [take("a"), take("a")]
    expect(() => take("a")).toThrowError(/2 streams/)
    take("b")
    first()
    first()
    take("a")
    expect(() => take("a")).toThrowError(/2 streams/)
    second()
    expect(() => take("a")()).not.toThrow()
  })
})
