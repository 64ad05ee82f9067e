import type { Api } from "../api.ts"
import type { Timers } from "../outbox/take-turn.ts"
import type { VisitStore } from "../visit-store.ts"
import { createWishFollower, type WishFollower } from "./follow-wishes.ts"
import { withTold } from "./kept-list.ts"
import { createWishSender } from "./send-wishes.ts"
import { createIndexedDisk, createPatientDisk, type WishDisk } from "./wish-disk.ts"
import { createWishKeeper } from "./wish-keeper.ts"
import { createWishLists, type WishLists } from "./wish-lists.ts"
import { createWishServer } from "./wish-server.ts"
import { currentList, type WishStore } from "./wish-store.ts"

export interface OpenWishListsOptions {
  readonly store: WishStore
  readonly api: Api
  readonly visit: VisitStore
  readonly window: Window & typeof globalThis
}

const CHANNEL = "vetrina-wish-lists"
const SECRET_BYTES = 24

/** `indexedDB` itself throws in some private windows and sandboxed frames. */
function diskOf(window: Window & typeof globalThis): WishDisk | null {
  try {
    return window.indexedDB ? createIndexedDisk(window.indexedDB) : null
  } catch {
    return null
  }
}

function secretOf({ crypto }: Window & typeof globalThis): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
}

/** `randomUUID` is there only where a page is served safely. */
const idOf = (window: Window & typeof globalThis) => secretOf(window).slice(0, 16)

/** The wish lists of a real page, with the browser's own disk, network and other tabs. */
export async function openWishLists(options: OpenWishListsOptions): Promise<WishLists> {
  const { store, api, visit, window } = options
  const timers: Timers = {
    set(callback, ms) {
      const timer = window.setTimeout(callback, ms)
      return () => window.clearTimeout(timer)
    },
  }
  const at = () => new Date().toISOString()
  const tabs = "BroadcastChannel" in window ? new window.BroadcastChannel(CHANNEL) : null
  const disk = createPatientDisk(diskOf(window), timers, () => {})
  const keeper = createWishKeeper({ store, disk, at, tellTabs: () => tabs?.postMessage(null) })
  const server = createWishServer(api)
  const sender = createWishSender({
    keeper,
    server,
    store,
    timers,
    random: Math.random,
    locks: window.navigator.locks,
  })
  const lists = createWishLists({
    store,
    keeper,
    server,
    flush: sender.flush,
    name: () => visit.getState().name,
    newId: () => idOf(window),
    newSecret: () => secretOf(window),
    at,
  })

  /** What is in sight is what is heard of; nothing is while nobody looks at the page. */
  const followed = () => {
    const state = store.getState()
    if (window.document.hidden) return null
    if (state.looked) return state.looked.kind === "open" ? state.looked.code : null
    const shown = currentList(state)
    return shown?.fate === "open" ? shown.code : null
  }
  const follower: WishFollower = createWishFollower({
    open: (address) => new window.EventSource(address),
    timers,
    random: Math.random,
    onReach: (reached) => {
      store.setState({ offline: !reached })
      if (reached) void sender.flush()
    },
    onList: (code, list) => {
      const { looked } = store.getState()
      if (looked?.code === code) {
        store.setState({ looked: list.closed ? { code, kind: "closed" } : { code, kind: "open", list } })
      }
      const kept = keeper.memory().lists.find((each) => each.code === code)
      if (kept) void keeper.changeList(kept.id, (now) => withTold(now, list))
    },
    onEnd: (code) => void hear(code),
  })
  async function hear(code: string): Promise<void> {
    const answer = await server.look(code)
    if (answer.kind !== "closed" && answer.kind !== "gone") return
    const kept = keeper.memory().lists.find((each) => each.code === code)
    if (kept) await keeper.changeList(kept.id, (now) => ({ ...now, waiting: [], fate: answer.kind }))
    if (store.getState().looked?.code === code) await lists.look(code)
  }

  const wake = () => {
    follower.follow(followed())
    void sender.flush()
  }
  tabs?.addEventListener("message", () => void keeper.read())
  window.addEventListener("online", wake)
  window.document.addEventListener("visibilitychange", wake)
  await keeper.read()
  store.subscribe(() => follower.follow(followed()))
  wake()
  return lists
}
