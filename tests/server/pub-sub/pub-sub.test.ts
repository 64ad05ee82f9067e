import * as v from "valibot"
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { createInProcessPubSub } from "../../../src/server/pub-sub/in-process-pub-sub.ts"
import type { PubSub } from "../../../src/server/pub-sub/pub-sub.ts"
import { createRedisPubSub } from "../../../src/server/pub-sub/redis-pub-sub.ts"
import { createTopic } from "../../../src/server/pub-sub/topic.ts"
import { openRedis, type Redis } from "../../../src/server/redis/open-redis.ts"
import { type PrivateRedis, startPrivateRedis, whyNoRedis } from "../../helpers/redis/private-redis.ts"

const log = { info: () => {}, warn: () => {} }
const patience = { timeout: 20_000, interval: 20 }

function contract(pubSubOf: () => PubSub): void {
  test("[CLU-1] a listener has heard what was published when publishing returns, once, and no other topic", () => {
    const heard: unknown[] = []
    const stop = pubSubOf().subscribe("help", (message) => heard.push(message))
    pubSubOf().publish("help", { request: "1" })
    pubSubOf().publish("metrics", ["csat"])
    expect(heard).toEqual([{ request: "1" }])
    stop()
    pubSubOf().publish("help", { request: "2" })
    expect(heard).toHaveLength(1)
  })

  test("[CLU-1] the same function can listen twice; stopping one stops one, also while it is called", () => {
    const heard: unknown[] = []
    const listener = (message: unknown) => {
      heard.push(message)
      stopFirst()
    }
    const stopFirst = pubSubOf().subscribe("twice", listener)
    const stopSecond = pubSubOf().subscribe("twice", listener)
    pubSubOf().publish("twice", 1)
    expect(heard).toEqual([1, 1])
    pubSubOf().publish("twice", 2)
    expect(heard).toEqual([1, 1, 2])
    stopSecond()
  })

  test("[CLU-1] a message that isn't of its topic's shape is heard by nobody", () => {
    const topic = createTopic(pubSubOf(), "shape", v.strictObject({ request: v.string() }))
    const heard: unknown[] = []
    const stop = topic.subscribe((message) => heard.push(message))
    for (const wrong of [null, 1, "x", [], {}, { request: 1 }, { request: "a", more: 1 }])
      pubSubOf().publish("shape", wrong)
    topic.publish({ request: "a" })
    expect(heard).toEqual([{ request: "a" }])
    stop()
  })
}

describe("publishing in one process", () => {
  const pubSub = createInProcessPubSub()
  contract(() => pubSub)
})

describe.skipIf(whyNoRedis !== null)(`publishing over Redis${whyNoRedis ? ` (${whyNoRedis})` : ""}`, () => {
  let server: PrivateRedis
  let redis: Redis
  let here: Awaited<ReturnType<typeof createRedisPubSub>>
  let there: Awaited<ReturnType<typeof createRedisPubSub>>
  let other: Awaited<ReturnType<typeof createRedisPubSub>>
  const told: Record<string, unknown[]> = {}

  beforeAll(async () => {
    server = await startPrivateRedis()
    redis = await openRedis({ url: server.url, log })
    here = await createRedisPubSub({ redis, prefix: "one:", processId: "here" })
    there = await createRedisPubSub({ redis, prefix: "one:", processId: "there" })
    other = await createRedisPubSub({ redis, prefix: "two:", processId: "there" })
  })
  afterAll(async () => {
    await Promise.all([here.close(), there.close(), other.close()])
    redis.destroy()
    await server.stop()
  })
  beforeEach(() => {
    told.there = []
    told.other = []
  })

  contract(() => here)

  test("[CLU-2] other processes of the showroom hear it in order, once; those of another showroom never", async () => {
    const stops = [
      there.subscribe("order", (message) => told.there?.push(message)),
      other.subscribe("order", (message) => told.other?.push(message)),
    ]
    for (let at = 0; at < 100; at++) here.publish("order", at)
    await vi.waitFor(() => expect(told.there).toHaveLength(100), patience)
    expect(told.there).toEqual(Array.from({ length: 100 }, (_, at) => at))
    expect(told.other).toEqual([])
    for (const stop of stops) stop()
  })

  test("[CLU-2] anything may lie in the channel: what nobody can read is left out", async () => {
    const stop = there.subscribe("whole", (message) => told.there?.push(message))
    for (const wrong of ["", "{", "[]", "[1,2,3]", '["here"]', "null", '{"a":1}'])
      await redis.publish("one:news", wrong)
    here.publish("whole", "yes")
    await vi.waitFor(() => expect(told.there).toEqual(["yes"]), patience)
    stop()
  })

  test("[CLU-3] while Redis is away one hears oneself; when it is back all are told to look anew, and hear again", async () => {
    const gaps: string[] = []
    const heard: unknown[] = []
    const stops = [
      here.onGap(() => gaps.push("here")),
      there.onGap(() => gaps.push("there")),
      here.subscribe("away", (message) => heard.push(message)),
      there.subscribe("away", (message) => told.there?.push(message)),
    ]
    await server.kill()
    await vi.waitFor(() => expect(redis.isReady).toBe(false), patience)
    here.publish("away", "lost on others")
    expect(heard).toEqual(["lost on others"])
    await server.start()
    await vi.waitFor(() => expect(new Set(gaps)).toEqual(new Set(["here", "there"])), patience)
    await vi.waitFor(() => {
      here.publish("away", "again")
      expect(told.there).toContain("again")
    }, patience)
    expect(told.there).not.toContain("lost on others")
    for (const stop of stops) stop()
  })

  test("[CLU-3] who couldn't be heard says so once it can, also when the listeners never lost Redis", async () => {
    let gaps = 0
    const stop = there.onGap(() => gaps++)
    const mine = await openRedis({ url: server.url, log })
    const speaker = await createRedisPubSub({ redis: mine, prefix: "one:", processId: "speaker" })
    const id = String(await mine.sendCommand(["CLIENT", "ID"]))
    mine.once("error", () => speaker.publish("away", "lost"))
    await redis.sendCommand(["CLIENT", "KILL", "ID", id])
    await vi.waitFor(() => expect(gaps).toBeGreaterThan(0), patience)
    stop()
    await speaker.close()
    mine.destroy()
  })

  test("[CLU-3] a Redis that was never there is named, without its password", async () => {
    const url = "redis://user:hunter2@127.0.0.1:1"
    const failure = await openRedis({ url, log }).catch((error: unknown) => String(error))
    expect(failure).toContain("cannot use Redis at redis://127.0.0.1:1")
    expect(failure).not.toContain("hunter2")
  })
})
