import type { Context } from "hono"
import type { LinkKey } from "../../digest/link-key.ts"
import { isDay, mondayOf } from "../../figures/calendar.ts"
import type { HttpEnv, StaffMember, StaffOf } from "../http-env.ts"

export interface DigestAccess {
  /** `false`: nobody who may read it. `null`: by the link alone, without signing in. */
  readerOf(c: Context<HttpEnv>): Promise<StaffMember | null | false>
}

export function createDigestAccess({
  linkKey,
  staffOf,
}: {
  readonly linkKey: LinkKey
  readonly staffOf: StaffOf
}): DigestAccess {
  return {
    readerOf: async (c) => {
      const staff = await staffOf(c.req.raw.headers)
      if (staff) return staff
      return (await linkKey.opens(c.req.query("key"))) ? null : false
    },
  }
}

/** The Monday of a week such as `2026-W47`; `null` when there is none such. */
export function mondayOfWeek(week: string): string | null {
  const [, year = "", number = ""] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  const fourth = `${year}-01-04`
  const count = Number(number)
  if (!isDay(fourth) || count < 1 || count > 53) return null
  const first = Date.parse(`${mondayOf(fourth)}T00:00:00Z`)
  return new Date(first + (count - 1) * 7 * 86_400_000).toISOString().slice(0, 10)
}
