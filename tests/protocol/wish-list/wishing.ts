import type { WishAuthor } from "../../../src/protocol/wish-list/take-action.ts"
import { takeChanges } from "../../../src/protocol/wish-list/take-changes.ts"
import {
  emptyWishList,
  type WishAction,
  type WishChange,
  type WishFacts,
  type WishList,
} from "../../../src/protocol/wish-list/wish-list.ts"

const facts = (product: string): WishFacts | undefined =>
  product.startsWith("no-")
    ? undefined
    : { handle: product, title: { it: product, en: product }, image: null }

export const author = (key: string): WishAuthor => ({ key, at: "2026-11-21T12:00:00.000Z", factsOf: facts })

export const mark = (product: string, wants = true, note = ""): WishAction => ({
  do: "mark",
  product,
  wants,
  note,
})

/** Changes, numbered from `first`. */
export const numbered = (actions: readonly WishAction[], first = 1): WishChange[] =>
  actions.map((action, at) => ({ ...action, n: first + at }))

/** A list that these people have joined, the first of whom made it. */
export function listOf(...keys: readonly [string, ...string[]]): WishList {
  return keys.reduce(
    (list, key) => takeChanges(list, numbered([{ do: "join", name: `Name of ${key}` }]), author(key)).list,
    emptyWishList(keys[0]),
  )
}

/** Does things in somebody's name, after what they have done before. */
export function does(list: WishList, key: string, ...actions: readonly WishAction[]) {
  const taken = list.members.find((each) => each.key === key)?.taken ?? 0
  return takeChanges(list, numbered(actions, taken + 1), author(key))
}

/** What a list says, whoever was first: who wants what, and what they say of it. */
export function saidIn(list: WishList): Record<string, Record<string, string>> {
  return Object.fromEntries(
    list.wishes
      .map(({ product, marks }) => [
        product,
        Object.fromEntries(
          marks
            .map(({ member, wants, note }) => [member, `${wants ? "wants" : "-"} ${note}`] as const)
            .toSorted(),
        ),
      ])
      .toSorted() as [string, Record<string, string>][],
  )
}
