import {
  MAX_WISH_MEMBERS,
  MAX_WISHES,
  MOST_WISH_MEMBERS_EVER,
  type Wish,
  type WishAction,
  type WishFacts,
  type WishList,
  type WishMark,
  type WishMember,
  type WishRefusal,
} from "./wish-list.ts"

/** Who does something, when (ISO 8601), and what products are called; `undefined` for what isn't one. */
export interface WishAuthor {
  readonly key: string
  readonly at: string
  readonly factsOf: (product: string) => WishFacts | undefined
}

/** The list afterwards (the same one when nothing has changed), or why it couldn't be. */
export type WishOutcome = WishList | WishRefusal

const says = ({ wants, note }: Pick<WishMark, "wants" | "note">) => wants || note !== ""

function changed(list: WishList, change: Partial<WishList>): WishList {
  return { ...list, ...change, version: list.version + 1 }
}

function join(list: WishList, key: string, name: string): WishOutcome {
  const known = list.members.find((each) => each.key === key)
  if (known?.left) return "not-member"
  if (known) {
    if (known.name === name) return list
    return changed(list, { members: list.members.map((each) => (each === known ? { ...each, name } : each)) })
  }
  const present = list.members.filter(({ left }) => !left).length
  if (present >= MAX_WISH_MEMBERS || list.members.length >= MOST_WISH_MEMBERS_EVER) return "members-full"
  const member: WishMember = { key, name, taken: 0, left: false }
  return changed(list, { members: [...list.members, member] })
}

type Marking = Extract<WishAction, { do: "mark" }>

function mark(list: WishList, { product, wants, note }: Marking, author: WishAuthor): WishOutcome {
  const { key, at, factsOf } = author
  const wish = list.wishes.find((each) => each.product === product)
  const before = wish?.marks.find(({ member }) => member === key)
  const after: WishMark = { member: key, wants, note, version: list.version + 1 }
  if (!wish) {
    if (!says(after)) return list
    if (list.wishes.length >= MAX_WISHES) return "full"
    const facts = factsOf(product)
    if (!facts) return "product-unknown"
    return changed(list, { wishes: [...list.wishes, { ...facts, product, by: key, at, marks: [after] }] })
  }
  if (!before && !says(after)) return list
  // what is said again is said anew: who takes the thing off meanwhile hasn't heard it
  const others = wish.marks.filter((each) => each !== before)
  return replace(list, wish, says(after) ? [...others, after] : others)
}

/** What is said of a thing now; of what nobody says anything is no longer on the list. */
function replace(list: WishList, wish: Wish, marks: readonly WishMark[], by = wish.by): WishList {
  const next = marks.length > 0 ? [{ ...wish, by, marks }] : []
  return changed(list, { wishes: list.wishes.flatMap((each) => (each === wish ? next : [each])) })
}

function remove(list: WishList, product: string, seen: number, key: string): WishOutcome {
  const wish = list.wishes.find((each) => each.product === product)
  if (!wish) return list
  const unseen = wish.marks.filter((each) => each.member !== key && each.version > seen)
  const [first] = unseen.toSorted((a, b) => a.version - b.version)
  const stays = unseen.some(({ member }) => member === wish.by)
  return replace(list, wish, unseen, stays ? wish.by : first?.member)
}

/** Their name, votes and notes go with them, and what nobody else speaks of. */
function leave(list: WishList, key: string): WishList {
  const members = list.members.map((each) => (each.key === key ? { ...each, name: "", left: true } : each))
  if (members.every(({ left }) => left)) return close(list)
  const wishes = list.wishes
    .map((wish) => ({ ...wish, marks: wish.marks.filter(({ member }) => member !== key) }))
    .filter(({ marks }) => marks.length > 0)
  return changed(list, { members, wishes })
}

function close(list: WishList): WishList {
  return changed(list, { closed: true, members: [], wishes: [] })
}

/**
 * What an action makes of a list. Whatever the order in which what several people do arrives, the same things are on the
 * list in the end, with the same votes and notes; something said of a thing while somebody else takes it off keeps it.
 */
export function takeAction(list: WishList, action: WishAction, author: WishAuthor): WishOutcome {
  if (list.closed) return "closed"
  const { key } = author
  if (action.do === "join") return join(list, key, action.name)
  const member = list.members.find((each) => each.key === key)
  if (!member || member.left) return "not-member"
  switch (action.do) {
    case "mark":
      return mark(list, action, author)
    case "remove":
      return remove(list, action.product, action.seen, key)
    case "leave":
      return leave(list, key)
    case "close":
      return list.creator === key ? close(list) : "not-creator"
    default:
      return action satisfies never
  }
}
