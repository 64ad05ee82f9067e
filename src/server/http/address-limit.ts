import { RateLimiterRes } from "rate-limiter-flexible"
import { type NewLimiter, ownLimiter } from "../limiter.ts"
import { HttpError } from "./http-error.ts"

export interface AddressLimitOptions {
  /** What is limited, for the message: `hand-overs`. */
  readonly what: string
  /** Who is limited, for the message. */
  readonly whom?: string
  readonly points: number
  readonly seconds: number
  readonly newLimiter?: NewLimiter
}

/** Counts a request. Throws HttpError 429 with `Retry-After` when an address has sent more than its share. */
export type LimitAddress = (address: string) => Promise<void>

export function createAddressLimit(options: AddressLimitOptions): LimitAddress {
  const { what, whom = "this address", points, seconds, newLimiter = ownLimiter } = options
  const limiter = newLimiter({ name: `${what} of ${whom}`.replaceAll(" ", "-"), points, seconds })
  return async (address) => {
    await limiter.consume(address).catch((refusal) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const wait = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      throw new HttpError(429, "too-many-requests", `too many ${what} from ${whom}: try again in ${wait} s`, {
        headers: { "Retry-After": String(wait) },
      })
    })
  }
}
