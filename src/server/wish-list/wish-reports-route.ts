import { type Context, Hono } from "hono"
import { wishReportRequest } from "../../protocol/wish-list/requests.ts"
import type { LimitAddress } from "../http/address-limit.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import type { ReportStore } from "../storage/report-store.ts"
import { hashOfCode, type WishListStore } from "../storage/wish-list-store.ts"
import { codeIn, openList } from "./open-list.ts"
import { memberKeyOf } from "./wish-list-keys.ts"

const MAX_BYTES = 16 * 1024
const ROOM_LENGTH = 16

export interface WishReportsRouteOptions {
  readonly lists: WishListStore
  readonly reports: ReportStore
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly limit: LimitAddress
  readonly addressOf: (c: Context) => string
}

/**
 * `POST /api/wish-lists/:code/reports`: tells the shop's people that a member's name or notes are abuse. What the member has
 * written in the list goes along. Answered when it is on disk.
 */
export function wishReportsRoute(options: WishReportsRouteOptions): Hono<HttpEnv> {
  const { lists, reports, now, limit, addressOf } = options
  return new Hono<HttpEnv>().post("/api/wish-lists/:code/reports", async (c) => {
    await limit(addressOf(c))
    const code = codeIn(c)
    const report = parseBody(wishReportRequest, await readJson(c, { maxBytes: MAX_BYTES }))
    const { list } = openList(await lists.find(code))
    const member = list.members.find(({ key, left }) => key === report.member && !left)
    if (!member) throw new HttpError(404, "member-unknown", "nobody on this wish list has this key")
    const notes = list.wishes.flatMap(({ marks }) =>
      marks.filter((mark) => mark.member === member.key && mark.note !== "").map(({ note }) => note),
    )
    await reports.add({
      by: report.secret === null ? "" : memberKeyOf(report.secret),
      of: member.key,
      name: member.name,
      reason: report.reason,
      text: report.text,
      room: `wish-list~${hashOfCode(code).toString("base64url").slice(0, ROOM_LENGTH)}`,
      lines: notes.map((text) => ({ at: now(), text })),
    })
    return c.json({ kept: true }, 201)
  })
}
