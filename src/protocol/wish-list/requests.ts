import * as v from "valibot"
import { cleanText, MAX_NAME } from "../realtime/clean-text.ts"
import { MAX_REPORT_TEXT, REPORT_REASONS } from "../realtime/report-reasons.ts"
import { MAX_WISH_NOTE, type WishChange, type WishList, type WishRefusal } from "./wish-list.ts"

/** Changes in one request. */
export const MAX_WISH_CHANGES = 100

/** What opens a list: told to whoever is to see it. */
export const WISH_CODE = /^[0-9a-hjkmnp-tv-z]{16}$/
/** What makes somebody a member: 192 bits of chance, another for each list, told to the server alone. */
const secret = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{32}$/))
const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/))

const clean = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max * 16),
    v.transform((raw) => cleanText(raw, max)),
  )
const name = clean(MAX_NAME)
const product = v.pipe(v.string(), v.uuid())
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const n = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

export const wishChange = v.variant("do", [
  v.strictObject({ n, do: v.literal("join"), name }),
  v.strictObject({
    n,
    do: v.literal("mark"),
    product,
    wants: v.boolean(),
    note: clean(MAX_WISH_NOTE),
  }),
  v.strictObject({ n, do: v.literal("remove"), product, seen: whole }),
  v.strictObject({ n, do: v.literal("leave") }),
  v.strictObject({ n, do: v.literal("close") }),
]) satisfies v.GenericSchema<unknown, WishChange>

/** `POST /api/wish-lists`. The same secret makes the same list: asking again when no answer came makes no second one. */
export const wishListRequest = v.strictObject({ secret, name })
export type WishListRequest = v.InferInput<typeof wishListRequest>

/** `POST /api/wish-lists/:code/changes`. */
export const wishChangesRequest = v.strictObject({
  secret,
  changes: v.pipe(v.array(wishChange), v.minLength(1), v.maxLength(MAX_WISH_CHANGES)),
})
export type WishChangesRequest = v.InferInput<typeof wishChangesRequest>

/** `POST /api/wish-lists/:code/reports`: what a member is called, or has written, is abuse. */
export const wishReportRequest = v.strictObject({
  /** The reporter's, when they are a member. */
  secret: v.nullable(secret),
  member: key,
  reason: v.picklist(REPORT_REASONS),
  text: clean(MAX_REPORT_TEXT),
})
export type WishReportRequest = v.InferInput<typeof wishReportRequest>

/** `GET /api/wish-lists/:code`, and the event `list` of `/live`. */
export interface WishListReply {
  readonly list: WishList
  /** ISO 8601: when it is gone unless something is done to it. */
  readonly expiresAt: string
}

/** `POST /api/wish-lists`. */
export interface WishListMade extends WishListReply {
  readonly code: string
  /** Key of the author. */
  readonly self: string
}

/** `POST /api/wish-lists/:code/changes`, when all of it is on disk. */
export interface WishChangesReply extends WishListReply {
  readonly self: string
  readonly refused: readonly { readonly n: number; readonly reason: WishRefusal }[]
}

/** `code` of the 404 and of the 410: there never was such a list, or it has expired; it was closed. */
export const WISH_LIST_UNKNOWN = "wish-list-unknown"
export const WISH_LIST_CLOSED = "wish-list-closed"
