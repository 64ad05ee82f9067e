import type { Context } from "hono"
import {
  WISH_CODE,
  WISH_LIST_CLOSED,
  WISH_LIST_UNKNOWN,
  type WishListReply,
} from "../../protocol/wish-list/requests.ts"
import { HttpError } from "../http/http-error.ts"
import type { StoredWishList } from "../storage/wish-list-store.ts"

export function unknownList(): HttpError {
  return new HttpError(404, WISH_LIST_UNKNOWN, "there is no such wish list, or it has expired")
}

/** A list that is there and open. @throws HttpError 404 when there is none, 410 when it was closed. */
export function openList(stored: StoredWishList | null): StoredWishList {
  if (!stored) throw unknownList()
  if (stored.list.closed) throw new HttpError(410, WISH_LIST_CLOSED, "this wish list was closed")
  return stored
}

/** The code in an address. @throws HttpError 404 when it can't be one. */
export function codeIn(c: Context): string {
  const code = c.req.param("code") ?? ""
  if (!WISH_CODE.test(code)) throw unknownList()
  return code
}

export function replyOf({ list, expiresAt }: StoredWishList): WishListReply {
  return { list, expiresAt: expiresAt.toISOString() }
}
