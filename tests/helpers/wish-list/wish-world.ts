import "fake-indexeddb/auto"
import { IDBFactory } from "fake-indexeddb"
import type { Api } from "../../../src/client/api.ts"
import { ApiError } from "../../../src/client/api.ts"
import type { Timers } from "../../../src/client/outbox/take-turn.ts"
import { createWishSender } from "../../../src/client/wish-list/send-wishes.ts"
import { createIndexedDisk, createPatientDisk } from "../../../src/client/wish-list/wish-disk.ts"
import { createWishKeeper } from "../../../src/client/wish-list/wish-keeper.ts"
import { createWishLists } from "../../../src/client/wish-list/wish-lists.ts"
import { createWishServer } from "../../../src/client/wish-list/wish-server.ts"
import { createWishStore } from "../../../src/client/wish-list/wish-store.ts"
import { parseWith } from "../../../src/domain/parsing.ts"
import { wishChangesRequest } from "../../../src/protocol/wish-list/requests.ts"
import { takeAction } from "../../../src/protocol/wish-list/take-action.ts"
import { takeChanges } from "../../../src/protocol/wish-list/take-changes.ts"
import { emptyWishList, type WishList } from "../../../src/protocol/wish-list/wish-list.ts"
import { codeOfSecret, memberKeyOf } from "../../../src/server/wish-list/wish-list-keys.ts"
import { aProduct } from "../fake-catalogue.ts"

/** What goes wrong with one request. `lost`: the server does what is asked, and its answer never arrives. */
export type Fault = "unreachable" | "lost" | "busy"

const UUID = "01939c5e-0000-7000-8000-00000000000"
/** Things that can be wished for; the last digit of an id is their number. */
export const thing = (n: number) => {
  const { handle, texts, image } = aProduct(n)
  return { id: `${UUID}${n}`, handle, title: { it: texts.it.title, en: texts.en.title }, image }
}

/** Wish lists at a server in memory, with the rules and the parsers of the shipped one. */
export function createWishWorld() {
  const lists = new Map<string, WishList>()
  /** For the next requests, in order. */
  const faults: Fault[] = []
  let requests = 0
  const expiresAt = "2027-05-20T00:00:00.000Z"
  const at = "2026-11-21T12:00:00.000Z"

  function listOf(code: string): WishList {
    const list = lists.get(code)
    if (!list) throw new ApiError(404, "wish-list-unknown", "unknown")
    if (list.closed) throw new ApiError(410, "wish-list-closed", "closed")
    return list
  }
  function answer(path: string, body: { secret: string; name?: string }): unknown {
    const code = path.split("/")[3]
    const key = body?.secret === undefined ? "" : memberKeyOf(body.secret)
    if (code === undefined) {
      const made = codeOfSecret(body.secret)
      const author = { key, at, factsOf: () => undefined }
      const list = takeAction(emptyWishList(key), { do: "join", name: body.name ?? "" }, author)
      if (typeof list === "string") throw new Error(list)
      if (!lists.has(made)) lists.set(made, list)
      return { list: listOf(made), expiresAt, code: made, self: key }
    }
    if (!path.endsWith("/changes")) return { list: listOf(code), expiresAt }
    const { changes } = parseWith(wishChangesRequest, body, "the body")
    const facts = (id: string) => {
      const { id: _, ...rest } = thing(Number(id.at(-1)))
      return rest
    }
    const taken = takeChanges(listOf(code), changes, { key, at, factsOf: facts })
    lists.set(code, taken.list)
    return { ...taken, self: key, expiresAt }
  }
  async function ask<T>(path: string, body?: unknown): Promise<T> {
    requests++
    const fault = faults.shift()
    if (fault === "unreachable") throw new TypeError("Failed to fetch")
    if (fault === "busy") throw new ApiError(503, "storage-unavailable", "try again")
    // What crosses the wire is a copy.
    const reply = answer(path, structuredClone(body) as { secret: string })
    if (fault === "lost") throw new TypeError("Failed to fetch")
    return structuredClone(reply) as T
  }
  const api: Api = {
    get: (path) => ask(path),
    post: (path, body) => ask(path, body),
    send: (_, path) => ask(path),
  }

  /** Somebody's device; its tabs share a disk. */
  function device(name: string, factory: IDBFactory | null = new IDBFactory()) {
    const waiting = new Set<() => void>()
    const timers: Timers = {
      set: (run) => {
        waiting.add(run)
        return () => void waiting.delete(run)
      },
    }
    /** Opens a tab, and waits until what was kept is read. `made`: how many ids and secrets the device has made. */
    async function open() {
      const store = createWishStore()
      const disk = createPatientDisk(
        factory ? createIndexedDisk(factory) : null,
        { set: () => () => {} },
        () => {},
      )
      const keeper = createWishKeeper({ store, disk, at: () => at, tellTabs: () => {} })
      const server = createWishServer(api)
      const sender = createWishSender({ keeper, server, store, timers, random: () => 0.5 })
      await keeper.read()
      const made = lists.size + requests
      let n = 0
      const lists_ = createWishLists({
        store,
        keeper,
        server,
        flush: sender.flush,
        name: () => name,
        newId: () => `${name}-${made}-${++n}`,
        newSecret: () => `${name}-${made}-${++n}`.padEnd(32, "_"),
        at: () => at,
      })
      return { ...lists_, store, keeper, flush: sender.flush, stop: sender.stop }
    }
    return {
      open,
      /** What waits to be tried again is tried again. */
      retry: () => {
        for (const run of [...waiting]) {
          waiting.delete(run)
          run()
        }
      },
    }
  }
  return { api, lists, faults, device, asked: () => requests }
}
