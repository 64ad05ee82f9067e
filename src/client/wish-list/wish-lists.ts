import type { WishReportRequest } from "../../protocol/wish-list/requests.ts"
import { MAX_WISHES, type WishAction, type WishFacts } from "../../protocol/wish-list/wish-list.ts"
import { asShared, type KeptList, MOST_LISTS, newList, withActions } from "./kept-list.ts"
import type { WishKeeper } from "./wish-keeper.ts"
import type { WishServer } from "./wish-server.ts"
import { currentList, isWanted, type WishStore } from "./wish-store.ts"

/** What a product is called, for the list. */
export interface WishedProduct extends WishFacts {
  readonly id: string
}

/** All that can be done with the lists of a device. Whatever is done is kept first and sent then. */
export interface WishLists {
  /** Wants a product, or no longer; what nobody else speaks of goes off the list then. Resolves to whether it is wanted now. */
  toggle(product: WishedProduct): Promise<boolean>
  /** Says something of a thing on the list; nothing takes the word back. */
  note(product: WishedProduct, note: string): Promise<void>
  remove(product: string): Promise<void>
  /** Gives the list a link. Resolves to whether it has one. */
  share(): Promise<boolean>
  /** Looks at the list of a link; one's own when it is one of them. */
  look(code: string): Promise<void>
  stopLooking(): void
  /** Joins the list that is looked at. */
  join(): Promise<void>
  leave(): Promise<void>
  /** For everybody and ever. */
  close(): Promise<void>
  /** A new list of one's own beside the others. Resolves to whether there was room. */
  begin(): Promise<boolean>
  choose(id: string): Promise<void>
  /** Takes a list that was closed or is gone off this device. `keep`: its things go onto a list of one's own. */
  forget(id: string, keep: boolean): Promise<void>
  report(report: Omit<WishReportRequest, "secret">): Promise<"kept" | "too-many" | "failed">
}

export interface WishListsOptions {
  readonly store: WishStore
  readonly keeper: WishKeeper
  readonly server: WishServer
  readonly flush: () => Promise<void>
  /** What the visitor is called now. */
  readonly name: () => string
  readonly newId: () => string
  readonly newSecret: () => string
  /** ISO 8601. */
  readonly at: () => string
}

export function createWishLists(options: WishListsOptions): WishLists {
  const { store, keeper, server, flush, name, newId, newSecret, at } = options

  async function makeList(make: () => KeptList): Promise<KeptList | null> {
    const kept = make()
    const { lists } = await keeper.change((memory) =>
      memory.lists.length >= MOST_LISTS ? memory : { lists: [...memory.lists, kept], current: kept.id },
    )
    if (lists.some(({ id }) => id === kept.id)) return kept
    keeper.trouble("lists-full")
    return null
  }

  /** The list that one notes things on; one of one's own when there is none yet. */
  async function listToNoteOn(): Promise<string | null> {
    const shown = currentList(store.getState())
    if (shown?.fate === "open") return shown.id
    const own = store.getState().lists.find(({ fate, code }) => fate === "open" && code === null)
    if (own) {
      await keeper.change((memory) => ({ ...memory, current: own.id }))
      return own.id
    }
    return (await makeList(() => newList(newId(), newSecret())))?.id ?? null
  }

  /** Others are told what one is called now, when that has changed. */
  function naming({ code, self }: KeptList, id: string): readonly WishAction[] {
    const shown = store.getState().lists.find((each) => each.id === id)
    const known = shown?.list.members.find(({ key }) => key === self)?.name
    return code !== null && name() !== "" && known !== name() ? [{ do: "join", name: name() }] : []
  }

  async function act(id: string, actions: readonly WishAction[], product?: WishedProduct): Promise<void> {
    const facts = product
      ? { [product.id]: { handle: product.handle, title: product.title, image: product.image } }
      : {}
    await keeper.changeList(id, (kept) =>
      withActions(kept, [...naming(kept, id), ...actions], { at: at(), facts }),
    )
    void flush()
  }

  function markOf(id: string, product: string) {
    const shown = store.getState().lists.find((each) => each.id === id)
    const wish = shown?.list.wishes.find((each) => each.product === product)
    return wish?.marks.find(({ member }) => member === shown?.self)
  }

  return {
    toggle: async (product) => {
      const id = await listToNoteOn()
      if (id === null) return false
      const wants = !isWanted(store.getState(), product.id)
      const { list } = currentList(store.getState()) ?? {}
      const isNew = !list?.wishes.some((wish) => wish.product === product.id)
      if (wants && isNew && (list?.wishes.length ?? 0) >= MAX_WISHES) {
        keeper.trouble("full")
        return false
      }
      const note = wants ? (markOf(id, product.id)?.note ?? "") : ""
      await act(id, [{ do: "mark", product: product.id, wants, note }], product)
      return wants
    },
    note: async (product, note) => {
      const id = store.getState().current
      if (id === null) return
      const wants = markOf(id, product.id)?.wants ?? false
      await act(id, [{ do: "mark", product: product.id, wants, note }], product)
    },
    remove: async (product) => {
      const id = store.getState().current
      const kept = keeper.memory().lists.find((each) => each.id === id)
      if (id !== null && kept) await act(id, [{ do: "remove", product, seen: kept.base.version }])
    },
    share: async () => {
      const id = await listToNoteOn()
      const kept = keeper.memory().lists.find((each) => each.id === id)
      if (!kept || id === null) return false
      if (kept.code !== null) return true
      store.setState({ sharing: true })
      const made = await server.make(kept.secret, name())
      store.setState({ sharing: false })
      if (made.kind !== "done") {
        keeper.trouble("share-failed")
        return false
      }
      await keeper.changeList(id, (now) => asShared(now, made.code, made.self, made.list))
      void flush()
      return true
    },
    look: async (code) => {
      const own = keeper.memory().lists.find((each) => each.code === code && each.fate !== "leaving")
      if (own) {
        store.setState({ looked: null })
        await keeper.change((memory) => ({ ...memory, current: own.id }))
        return
      }
      store.setState(({ looked }) => (looked?.code === code ? {} : { looked: { code, kind: "loading" } }))
      const answer = await server.look(code)
      const { looked } = store.getState()
      if (looked?.code !== code) return
      if (answer.kind === "done") {
        const closed = answer.list.closed
        store.setState({
          looked: closed ? { code, kind: "closed" } : { code, kind: "open", list: answer.list },
        })
      } else if (answer.kind === "gone") store.setState({ looked: { code, kind: "unknown" } })
      else if (answer.kind === "closed") store.setState({ looked: { code, kind: "closed" } })
      // what was seen stays in sight while the server can't be reached
      else if (looked.kind === "loading") store.setState({ looked: { code, kind: "failed" } })
    },
    stopLooking: () => store.setState({ looked: null }),
    join: async () => {
      const { looked } = store.getState()
      if (looked?.kind !== "open") return
      const { code, list } = looked
      const own = newList(newId(), newSecret())
      const joined: KeptList = { ...own, code, base: list, next: 1 }
      const kept = await makeList(() => withActions(joined, [{ do: "join", name: name() }], { at: at() }))
      if (!kept) return
      store.setState({ looked: null })
      await flush()
    },
    leave: async () => {
      const { current } = store.getState()
      const kept = keeper.memory().lists.find(({ id }) => id === current)
      if (!kept) return
      await keeper.change((memory) => ({
        current: null,
        lists:
          kept.code === null
            ? memory.lists.filter(({ id }) => id !== kept.id)
            : memory.lists.map((each) =>
                each.id === kept.id
                  ? { ...withActions(each, [{ do: "leave" }], { at: at() }), fate: "leaving" as const }
                  : each,
              ),
      }))
      void flush()
    },
    close: async () => {
      const { current } = store.getState()
      if (current !== null) await act(current, [{ do: "close" }])
    },
    begin: async () => (await makeList(() => newList(newId(), newSecret()))) !== null,
    choose: async (id) => {
      store.setState({ looked: null })
      await keeper.change((memory) => ({ ...memory, current: id }))
    },
    forget: async (id, keep) => {
      const ended = keeper.memory().lists.find((each) => each.id === id)
      if (!ended) return
      await keeper.change((memory) => {
        const rest = memory.lists.filter((each) => each.id !== id)
        if (!keep) return { lists: rest, current: null }
        const facts = Object.fromEntries(
          ended.base.wishes.map(({ product, handle, title, image }) => [product, { handle, title, image }]),
        )
        const actions = ended.base.wishes.map(
          ({ product }): WishAction => ({ do: "mark", product, wants: true, note: "" }),
        )
        const own = withActions(newList(newId(), newSecret()), actions, { at: at(), facts })
        return { lists: [...rest, own], current: own.id }
      })
    },
    report: async (report) => {
      const { looked } = store.getState()
      const shown = currentList(store.getState())
      const code = looked?.code ?? shown?.code
      if (code === null || code === undefined) return "failed"
      const secret = keeper.memory().lists.find((each) => each.code === code)?.secret ?? null
      return server.report(code, { ...report, secret })
    },
  }
}
