import { createHash } from "node:crypto"
import type pg from "pg"
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible"
import { HttpError } from "../http/http-error.ts"

const WINDOW_SECONDS = 15 * 60
/** A shop floor shares one address. */
const PER_ADDRESS = 300
/** Wrong passwords for one account before it rests. */
const PER_ACCOUNT = 10
/** Links for one account: more would only fill a mailbox. */
const LINKS_PER_ACCOUNT = 5

export interface SignInLimits {
  /** Counts an attempt. @throws HttpError 429 with Retry-After when there were too many. */
  attempt(address: string, account: string): Promise<void>
  /** The password was right: the account's count starts again. */
  succeeded(account: string): Promise<void>
  /** Counts a link that is asked for, whether or not there is such an account. @throws HttpError 429. */
  link(address: string, account: string): Promise<void>
  /** Counts a link, an invitation or a code that somebody tries. @throws HttpError 429. */
  opening(address: string): Promise<void>
}

function tooMany(waitMs: number): HttpError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000))
  const minutes = Math.ceil(seconds / 60)
  return new HttpError(
    429,
    "too-many-attempts",
    `too many attempts to sign in: try again in ${minutes} min`,
    {
      details: { seconds },
      headers: { "Retry-After": String(seconds) },
    },
  )
}

async function take(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refusal) {
    throw refusal instanceof RateLimiterRes ? tooMany(refusal.msBeforeNext) : refusal
  }
}

/** Limits on guessing passwords, shared by every process on the database and kept through restarts. */
export function createSignInLimits({ pool }: { pool: pg.Pool }): SignInLimits {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix,
      points,
      duration: WINDOW_SECONDS,
    })
  const perAddress = limiter("sign-in-address", PER_ADDRESS)
  const perAccount = limiter("sign-in-account", PER_ACCOUNT)
  const linksPerAccount = limiter("sign-in-link", LINKS_PER_ACCOUNT)
  const keyOf = (account: string) => createHash("sha256").update(account.trim().toLowerCase()).digest("hex")
  return {
    attempt: async (address, account) => {
      await take(perAddress, address)
      await take(perAccount, keyOf(account))
    },
    succeeded: async (account) => {
      await perAccount.delete(keyOf(account))
    },
    link: async (address, account) => {
      await take(perAddress, address)
      await take(linksPerAccount, keyOf(account))
    },
    opening: (address) => take(perAddress, address),
  }
}
