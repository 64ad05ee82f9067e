import type { WishRefusal } from "../../protocol/wish-list/wish-list.ts"
import { type KeptList, viewOf, type WishMemory } from "./kept-list.ts"
import type { WishDisk } from "./wish-disk.ts"
import type { ShownList, WishStore, WishTrouble } from "./wish-store.ts"

export interface WishKeeperOptions {
  readonly store: WishStore
  readonly disk: WishDisk
  /** ISO 8601. */
  readonly at: () => string
  /** Tells other tabs that what is kept has changed. */
  readonly tellTabs: () => void
}

/** What is kept, and what is shown of it. */
export interface WishKeeper {
  memory(): WishMemory
  /** Reads it anew: at the beginning, and when another tab has changed it. */
  read(): Promise<void>
  change(work: (memory: WishMemory) => WishMemory): Promise<WishMemory>
  /** Changes one list, when it is still there. */
  changeList(id: string, work: (kept: KeptList) => KeptList): Promise<KeptList | undefined>
  trouble(reason: WishTrouble["reason"]): void
  /** Tells what the server refused, as far as it is for the visitor to know. */
  noteRefusals(refused: readonly { readonly reason: WishRefusal }[]): void
}

export function createWishKeeper({ store, disk, at, tellTabs }: WishKeeperOptions): WishKeeper {
  let memory: WishMemory = { lists: [], current: null }

  function shown(kept: KeptList): ShownList {
    const { id, code, self, fate, waiting } = kept
    return { id, code, self, fate, list: viewOf(kept, at()), unsent: waiting.length }
  }

  function show(next: WishMemory): WishMemory {
    memory = next
    // what one has left is no longer one's own, though the server is yet to hear of it
    const here = memory.lists.filter(({ fate }) => fate !== "leaving")
    const current = here.find(({ id }) => id === memory.current) ?? here.at(-1)
    store.setState({ ready: true, lists: here.map(shown), current: current?.id ?? null })
    return memory
  }

  const keeper: WishKeeper = {
    memory: () => memory,
    read: async () => void show(await disk.read()),
    change: async (work) => {
      const next = show(await disk.change(work))
      tellTabs()
      return next
    },
    changeList: async (id, work) => {
      const { lists } = await keeper.change((now) => ({
        ...now,
        lists: now.lists.map((kept) => (kept.id === id ? work(kept) : kept)),
      }))
      return lists.find((kept) => kept.id === id)
    },
    trouble: (reason) =>
      store.setState(({ trouble }) => ({ trouble: { reason, count: (trouble?.count ?? 0) + 1 } })),
    noteRefusals: (refused) => {
      for (const { reason } of refused) {
        if (reason === "full" || reason === "members-full" || reason === "product-unknown") {
          keeper.trouble(reason)
        }
      }
    },
  }
  return keeper
}
