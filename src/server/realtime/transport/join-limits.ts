import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

/** Seconds. */
const WINDOW = 60

export interface JoinLimitsOptions {
  /** Joins in a minute. The default lets a shop floor of 400 pages behind one address come back three times. */
  readonly perAddress?: number
  /** A page that went mad must not use up what the shop floor around it shares. */
  readonly perVisitor?: number
}

export interface JoinLimits {
  /** Milliseconds to wait; 0: come in. */
  joins(address: string, key: string): Promise<number>
  /** Whether one more connection may be made. */
  connections(address: string): Promise<boolean>
}

async function waitOf(limiter: RateLimiterMemory, who: string): Promise<number> {
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
}: JoinLimitsOptions = {}): JoinLimits {
  const addresses = new RateLimiterMemory({ points: perAddress, duration: WINDOW })
  const visitors = new RateLimiterMemory({ points: perVisitor, duration: WINDOW })
  // A connection is a few requests by long polling, each of which asks once.
  const connections = new RateLimiterMemory({ points: perAddress * 3, duration: WINDOW })
  return {
    joins: async (address, key) => (await waitOf(visitors, key)) || (await waitOf(addresses, address)),
    connections: async (address) => (await waitOf(connections, address)) === 0,
  }
}
