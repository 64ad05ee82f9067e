import { takeChanges } from "../../protocol/wish-list/take-changes.ts"
import {
  emptyWishList,
  type WishAction,
  type WishChange,
  type WishFacts,
  type WishList,
} from "../../protocol/wish-list/wish-list.ts"

/** A list that this device takes part in, as it is kept here. */
export interface KeptList {
  /** Of the list on this device. */
  readonly id: string
  /** What makes one a member; another for each list. */
  readonly secret: string
  /** What opens it elsewhere; `null`: it is on this device only. */
  readonly code: string | null
  /** What the others know one by; `SELF` until the server has told. */
  readonly self: string
  /** As the server last told it; of a list on this device only: the list. */
  readonly base: WishList
  /** What one did that the server hasn't acknowledged, in order. */
  readonly waiting: readonly WishChange[]
  /** What the things in `waiting` are called, by product. */
  readonly facts: Readonly<Record<string, WishFacts>>
  /** Number of the next change. */
  readonly next: number
  /** `gone`: the server has it no more. `leaving`: one has left, and the server is yet to hear of it. */
  readonly fate: "open" | "closed" | "gone" | "leaving"
}

/** All that this device keeps. */
export interface WishMemory {
  readonly lists: readonly KeptList[]
  /** Id of the list that one notes things on. */
  readonly current: string | null
}

export const NO_WISHES: WishMemory = { lists: [], current: null }
/** Lists on one device, at most; older ones than these can be left to make room. */
export const MOST_LISTS = 12
export const SELF = "self"

/** A list of one's own that nobody else can see. */
export function newList(id: string, secret: string): KeptList {
  const empty = emptyWishList(SELF)
  const { list } = takeChanges(empty, [{ n: 1, do: "join", name: "" }], authorOf(SELF, {}, ""))
  return { id, secret, code: null, self: SELF, base: list, waiting: [], facts: {}, next: 2, fate: "open" }
}

function authorOf(key: string, facts: KeptList["facts"], at: string) {
  return { key, at, factsOf: (product: string) => facts[product] }
}

/** The list with what one did oneself. `at`: ISO 8601, for what was just added. */
export function viewOf({ base, waiting, facts, self }: KeptList, at: string): WishList {
  return waiting.length === 0 ? base : takeChanges(base, waiting, authorOf(self, facts, at)).list
}

/** Does things: to the list itself when it is on this device only, else for the server to hear of. */
export function withActions(
  kept: KeptList,
  actions: readonly WishAction[],
  { at, facts = {} }: { at: string; facts?: KeptList["facts"] },
): KeptList {
  const changes = actions.map((action, index): WishChange => ({ ...action, n: kept.next + index }))
  const next = kept.next + actions.length
  const known = { ...kept.facts, ...facts }
  if (kept.code !== null) return { ...kept, next, facts: known, waiting: [...kept.waiting, ...changes] }
  const { list } = takeChanges(kept.base, changes, authorOf(kept.self, known, at))
  return { ...kept, next, base: list }
}

/** What the server says of a list; what it has taken needn't be sent again. */
export function withTold(kept: KeptList, list: WishList, self = kept.self): KeptList {
  if (list.closed) return { ...kept, waiting: [], facts: {}, fate: "closed" }
  if (list.version < kept.base.version && self === kept.self) return kept
  const taken = list.members.find(({ key }) => key === self)?.taken ?? 0
  const waiting = kept.waiting.filter(({ n }) => n > taken)
  return { ...kept, self, base: list, waiting, facts: waiting.length === 0 ? {} : kept.facts }
}

/** A list of this device, now that the server has one for it: what is on it is yet to be sent. */
export function asShared(kept: KeptList, code: string, self: string, list: WishList): KeptList {
  if (kept.code !== null) return kept
  const facts: Record<string, WishFacts> = {}
  const taken = list.members.find(({ key }) => key === self)?.taken ?? 0
  const waiting = kept.base.wishes.map((wish, index): WishChange => {
    const { product, handle, title, image, marks } = wish
    facts[product] = { handle, title, image }
    const own = marks.find(({ member }) => member === kept.self)
    const { wants = true, note = "" } = own ?? {}
    return { n: taken + 1 + index, do: "mark", product, wants, note }
  })
  return { ...kept, code, self, base: list, waiting, facts, next: taken + 1 + waiting.length }
}
