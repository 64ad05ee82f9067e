import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible"
import type { Redis } from "./redis/open-redis.ts"

/** So many points within so many seconds. */
export interface Limit {
  /** Keeps one limit from using up another's points: `joins-address`. */
  readonly name: string
  readonly points: number
  readonly seconds: number
}

export type NewLimiter = (limit: Limit) => RateLimiterAbstract

/** Counts what reaches this process. */
export const ownLimiter: NewLimiter = ({ points, seconds }) =>
  new RateLimiterMemory({ points, duration: seconds })

/** Counts what reaches any process of the showroom; while Redis is away, each process counts for itself. */
export function sharedLimiters(redis: Redis, prefix: string): NewLimiter {
  return (limit) =>
    new RateLimiterRedis({
      storeClient: redis,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      keyPrefix: `${prefix}limit:${limit.name}`,
      points: limit.points,
      duration: limit.seconds,
      insuranceLimiter: ownLimiter(limit),
    })
}
