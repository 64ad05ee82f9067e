import type { Localized } from "../../domain/language.ts"

/** A list holds at most so many things, and so many people at a time. */
export const MAX_WISHES = 100
export const MAX_WISH_MEMBERS = 50
/** Those who have left are remembered without their names; beyond this nobody can join a list any more. */
export const MOST_WISH_MEMBERS_EVER = 200
/** Code points of what one member says of one thing. */
export const MAX_WISH_NOTE = 140
/** Days after its last change that a list is gone. */
export const WISH_LIST_DAYS = 180
/** Days that a link says that its list was closed. */
export const CLOSED_WISH_LIST_DAYS = 30

/** What a product was called when it was put on the list: it is still told when it is no longer sold. */
export interface WishFacts {
  readonly handle: string
  readonly title: Localized
  readonly image: string | null
}

/** What one member says of one thing: that they want it, or a note, or both. */
export interface WishMark {
  /** Key of the member. */
  readonly member: string
  readonly wants: boolean
  /** Empty: nothing. */
  readonly note: string
  /** Of the list, when this was said. */
  readonly version: number
}

/** A thing on the list: one that somebody wants, or has a word to say of. */
export interface Wish extends WishFacts {
  readonly product: string
  /** Key of the member who put it there; they may have left. */
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  readonly marks: readonly WishMark[]
}

export interface WishMember {
  /** Told to everybody; only who holds the secret that it is made of can act under it. */
  readonly key: string
  /** Clean; empty: no name was given. */
  readonly name: string
  /** Number of the member's last change that was taken: repeating it changes nothing. */
  readonly taken: number
  readonly left: boolean
}

/** A wish list, as it is kept and as it is told. Closed, it has no members and no wishes any more. */
export interface WishList {
  /** Counts up with every change. */
  readonly version: number
  /** Key of the member who made it. */
  readonly creator: string
  readonly closed: boolean
  readonly members: readonly WishMember[]
  /** In the order in which they came. */
  readonly wishes: readonly Wish[]
}

/** What somebody does to a list. */
export type WishAction =
  /** Comes in; as a member, is called otherwise. */
  | { readonly do: "join"; readonly name: string }
  /**
   * All that one says of a thing, in place of what one said before; whoever says something of what isn't on the list puts it
   * there.
   */
  | { readonly do: "mark"; readonly product: string; readonly wants: boolean; readonly note: string }
  /** Takes a thing off as it was at version `seen`: what others have said of it since keeps it. */
  | { readonly do: "remove"; readonly product: string; readonly seen: number }
  | { readonly do: "leave" }
  /** For everybody and ever; the creator's alone. */
  | { readonly do: "close" }

/** An action and its number among those of its author in this list: 1, 2, 3, … */
export type WishChange = WishAction & { readonly n: number }

/** Why a change had no effect. */
export const WISH_REFUSALS = [
  "not-member",
  "full",
  "members-full",
  "product-unknown",
  "not-creator",
  "closed",
] as const
export type WishRefusal = (typeof WISH_REFUSALS)[number]

/** A list with nothing on it and nobody in it. */
export function emptyWishList(creator: string): WishList {
  return { version: 0, creator, closed: false, members: [], wishes: [] }
}
