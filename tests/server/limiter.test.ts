import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { type NewLimiter, ownLimiter, sharedLimiters } from "../../src/server/limiter.ts"
import { createJoinLimits } from "../../src/server/realtime/transport/join-limits.ts"
import { openRedis, type Redis } from "../../src/server/redis/open-redis.ts"
import { type PrivateRedis, startPrivateRedis, whyNoRedis } from "../helpers/redis/private-redis.ts"

const log = { info: () => {}, warn: () => {} }

async function granted(newLimiter: NewLimiter, who: string, times: number, name = "test"): Promise<number> {
  const limiter = newLimiter({ name, points: 5, seconds: 600 })
  const asked = Array.from({ length: times }, () =>
    limiter.consume(who).then(
      () => 1,
      () => 0,
    ),
  )
  return (await Promise.all(asked)).reduce<number>((sum, one) => sum + one, 0)
}

test("[CLU-12] one process counts for itself", async () => {
  expect(await granted(ownLimiter, "a", 9)).toBe(5)
})

describe.skipIf(whyNoRedis !== null)(
  `limits of several processes${whyNoRedis ? ` (${whyNoRedis})` : ""}`,
  () => {
    let server: PrivateRedis
    let redis: Redis

    beforeAll(async () => {
      server = await startPrivateRedis()
      redis = await openRedis({ url: server.url, log })
    })
    afterAll(async () => {
      redis.destroy()
      await server.stop()
    })

    test("[CLU-12] what is used up in one process is used up in the other; each limit and each showroom has its own", async () => {
      expect(await granted(sharedLimiters(redis, "one:"), "a", 4)).toBe(4)
      expect(await granted(sharedLimiters(redis, "one:"), "a", 4)).toBe(1)
      expect(await granted(sharedLimiters(redis, "one:"), "b", 4)).toBe(4)
      expect(await granted(sharedLimiters(redis, "one:"), "a", 4, "other")).toBe(4)
      expect(await granted(sharedLimiters(redis, "two:"), "a", 4)).toBe(4)
    })

    test("[CLU-12] a page that went mad is told how long to wait by whichever process it asks", async () => {
      const [one, two] = [1, 2].map(() =>
        createJoinLimits({ perVisitor: 3, newLimiter: sharedLimiters(redis, "joins:") }),
      )
      for (let join = 0; join < 3; join++) expect(await one?.joins("10.0.0.1", "mad")).toBe(0)
      expect(await two?.joins("10.0.0.1", "mad")).toBeGreaterThan(0)
      expect(await two?.joins("10.0.0.1", "calm")).toBe(0)
    })

    test("[CLU-12] while Redis is away each process goes on counting for itself", async () => {
      const limiters = sharedLimiters(redis, "away:")
      await server.kill()
      await vi.waitFor(() => expect(redis.isReady).toBe(false), { timeout: 20_000 })
      expect(await granted(limiters, "a", 9)).toBe(5)
    })
  },
)
