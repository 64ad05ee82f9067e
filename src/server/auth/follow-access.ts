import type { AccessNews } from "../access/access-news.ts"
import type { Schedule } from "../events/live-feed.ts"
import type { StaffOf } from "../http/http-env.ts"

export interface FollowAccessOptions {
  readonly news: Pick<AccessNews, "follow">
  /** When the session of these headers is over, unless it is used until then; `null`: it is. Asking isn't using. */
  readonly endOf: (headers: Headers) => Promise<number | null>
  readonly schedule: Schedule
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Follows what one of the staff may do: news of it, and the end of their session, which nobody tells of. */
export function createFollowAccess(options: FollowAccessOptions): NonNullable<StaffOf["follow"]> {
  const { news, endOf, schedule, now } = options
  return (staffId, headers, look) => {
    let stopped = false
    let calm = () => {}
    async function untilOver(): Promise<void> {
      // Who can't be asked about is looked at, as after news.
      const end = await endOf(headers).catch(() => null)
      if (stopped) return
      if (end === null) look()
      else calm = schedule(() => void untilOver(), Math.max(1, end + 1 - now()))
    }
    void untilOver()
    const unfollow = news.follow(staffId, look)
    return () => {
      stopped = true
      calm()
      unfollow()
    }
  }
}
