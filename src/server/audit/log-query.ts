import { addDays, isDay } from "../figures/calendar.ts"
import { HttpError } from "../http/http-error.ts"
import type { AuditCursor, AuditQuery } from "./list-entries.ts"

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const CURSOR = /^(\d{1,15})\.(.+)$/

export type LogQuery = Omit<AuditQuery, "limit">

export interface ReadLogQueryOptions {
  /** When a day begins in the showroom's time zone, in milliseconds since the epoch. */
  readonly begin: (day: string) => Promise<number>
}

function bad(name: string, value: string, expected: string): HttpError {
  return new HttpError(
    400,
    "invalid-parameter",
    `${name}: ${JSON.stringify(value.slice(0, 100))}, expected ${expected}`,
  )
}

export function writeCursor(cursor: AuditCursor | null): string | null {
  return cursor && `${cursor.at}.${cursor.id}`
}

function readCursor(value: string): AuditCursor {
  const [, at, id] = CURSOR.exec(value) ?? []
  if (at === undefined || id === undefined || !UUID.test(id)) throw bad("after", value, "what `next` said")
  return { at: Number(at), id }
}

/**
 * `from` and `to` are days, both included; `action` is a deed or a kind of deeds; `actor` an id; `after` where the page
 * before ended.
 *
 * @throws HttpError 400 that names the parameter, its value and what was expected.
 */
export async function readLogQuery(
  parameters: Readonly<Record<string, string>>,
  { begin }: ReadLogQueryOptions,
): Promise<LogQuery> {
  const { from, to, action, actor, after, ...rest } = parameters
  const [other] = Object.keys(rest)
  if (other !== undefined) throw bad(other, rest[other] ?? "", "from, to, action, actor or after")
  for (const [name, value] of Object.entries({ from, to }))
    if (value !== undefined && !isDay(value)) throw bad(name, value, "a day such as 2026-11-21")
  if (from !== undefined && to !== undefined && from > to) throw bad("to", to, `a day not before ${from}`)
  if (action !== undefined && !/^[a-z-]{1,40}(?:\.[a-z-]{1,40})?$/.test(action))
    throw bad("action", action, "such as role or role.changed")
  if (actor !== undefined && !/^[\w-]{1,100}$/.test(actor)) throw bad("actor", actor, "an id")
  return {
    from: from === undefined ? null : await begin(from),
    to: to === undefined ? null : await begin(addDays(to, 1)),
    action: action ?? null,
    actor: actor ?? null,
    after: after === undefined ? null : readCursor(after),
  }
}
