import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible"
import { type NewLimiter, ownLimiter } from "../../limiter.ts"

/** Seconds. */
const WINDOW = 60

export interface JoinLimitsOptions {
  /** Joins in a minute. The default lets a shop floor of 400 pages behind one address come back three times. */
  readonly perAddress?: number
  /** A page that went mad must not use up what the shop floor around it shares. */
  readonly perVisitor?: number
  readonly newLimiter?: NewLimiter
}

export interface JoinLimits {
  /** Milliseconds to wait; 0: come in. */
  joins(address: string, key: string): Promise<number>
  /** Whether one more connection may be made. */
  connections(address: string): Promise<boolean>
}

async function waitOf(limiter: RateLimiterAbstract, who: string): Promise<number> {
  try {
    await limiter.consume(who)
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, refusal.msBeforeNext)
  }
}

export function createJoinLimits({
  perAddress = 1_200,
  perVisitor = 40,
  newLimiter = ownLimiter,
}: JoinLimitsOptions = {}): JoinLimits {
  const addresses = newLimiter({ name: "joins-address", points: perAddress, seconds: WINDOW })
  const visitors = newLimiter({ name: "joins-visitor", points: perVisitor, seconds: WINDOW })
  // A connection is a few requests by long polling, each of which asks once.
  const connections = newLimiter({ name: "connections", points: perAddress * 3, seconds: WINDOW })
  return {
    joins: async (address, key) => (await waitOf(visitors, key)) || (await waitOf(addresses, address)),
    connections: async (address) => (await waitOf(connections, address)) === 0,
  }
}
