import { type Context, Hono } from "hono"
import {
  type WishChangesReply,
  type WishListMade,
  wishChangesRequest,
  wishListRequest,
} from "../../protocol/wish-list/requests.ts"
import { takeAction } from "../../protocol/wish-list/take-action.ts"
import { emptyWishList } from "../../protocol/wish-list/wish-list.ts"
import type { LimitAddress } from "../http/address-limit.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import { type ChangeListOptions, changeList } from "./change-list.ts"
import { codeIn, openList, replyOf, unknownList } from "./open-list.ts"
import { codeOfSecret, memberKeyOf } from "./wish-list-keys.ts"
import type { WishSignal } from "./wish-signal.ts"

const MAX_BYTES = 64 * 1024

export interface WishListsRouteOptions extends ChangeListOptions {
  readonly signal: WishSignal
  readonly limitMaking: LimitAddress
  readonly limitReading: LimitAddress
  readonly limitChanging: LimitAddress
  /** Whoever sent the request, for the limits: an IP address. */
  readonly addressOf: (c: Context) => string
}

/** Wish lists: `POST /api/wish-lists` makes one, `GET …/:code` shows it, `POST …/:code/changes` changes it. */
export function wishListsRoute(options: WishListsRouteOptions): Hono<HttpEnv> {
  const { lists, signal, limitMaking, limitReading, limitChanging, addressOf, now } = options
  return new Hono<HttpEnv>()
    .post("/api/wish-lists", async (c) => {
      await limitMaking(addressOf(c))
      const { secret, name } = parseBody(wishListRequest, await readJson(c, { maxBytes: MAX_BYTES }))
      const self = memberKeyOf(secret)
      const author = { key: self, at: new Date(now()).toISOString(), factsOf: () => undefined }
      const list = takeAction(emptyWishList(self), { do: "join", name }, author)
      if (typeof list === "string") throw new Error(`nobody can join a new wish list: ${list}`)
      const code = codeOfSecret(secret)
      await lists.removeExpired()
      const made = openList(await lists.make(code, list))
      return c.json({ ...replyOf(made), code, self } satisfies WishListMade, 201)
    })
    .get("/api/wish-lists/:code", async (c) => {
      await limitReading(addressOf(c))
      c.header("x-robots-tag", "noindex")
      return c.json(replyOf(openList(await lists.find(codeIn(c)))))
    })
    .post("/api/wish-lists/:code/changes", async (c) => {
      await limitChanging(addressOf(c))
      const code = codeIn(c)
      const body = await readJson(c, { maxBytes: MAX_BYTES })
      const { secret, changes } = parseBody(wishChangesRequest, body)
      const self = memberKeyOf(secret)
      const before = openList(await lists.find(code))
      const done = await changeList(options, code, self, changes)
      if (!done) throw unknownList()
      if (done.list.version !== before.list.version) signal.publish(code)
      const reply: WishChangesReply = { ...replyOf(done), self, refused: done.refused }
      return c.json(reply)
    })
}
