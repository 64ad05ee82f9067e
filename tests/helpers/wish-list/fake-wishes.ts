import type { Api } from "../../../src/client/api.ts"
import type { VisitStore } from "../../../src/client/visit-store.ts"
import { NO_WISHES, type WishMemory } from "../../../src/client/wish-list/kept-list.ts"
import { createWishSender } from "../../../src/client/wish-list/send-wishes.ts"
import type { WishDisk } from "../../../src/client/wish-list/wish-disk.ts"
import { createWishKeeper } from "../../../src/client/wish-list/wish-keeper.ts"
import { createWishLists } from "../../../src/client/wish-list/wish-lists.ts"
import { createWishServer } from "../../../src/client/wish-list/wish-server.ts"
import { createWishes, type Wishes } from "../../../src/client/wish-list/wishes.ts"

/** A disk in memory, for one device. */
export function createFakeWishDisk(memory: WishMemory = NO_WISHES): WishDisk {
  let kept = memory
  return {
    read: async () => kept,
    change: async (work) => {
      kept = work(kept)
      return kept
    },
  }
}

/** The wish lists of a device, as they ship, with neither streams nor other tabs; what fails is not tried again. */
export function createFakeWishes(
  api: Api,
  visit: VisitStore,
  now: () => number,
  disk: WishDisk = createFakeWishDisk(),
): Wishes {
  let made = 0
  const at = () => new Date(now()).toISOString()
  return createWishes(async (store) => {
    const keeper = createWishKeeper({ store, disk, at, tellTabs: () => {} })
    const server = createWishServer(api)
    const timers = { set: () => () => {} }
    const sender = createWishSender({ keeper, server, store, timers, random: () => 0.5 })
    await keeper.read()
    return createWishLists({
      store,
      keeper,
      server,
      flush: sender.flush,
      name: () => visit.getState().name,
      newId: () => `list-${++made}`,
      newSecret: () => `secret-${++made}`.padEnd(32, "_"),
      at,
    })
  })
}
