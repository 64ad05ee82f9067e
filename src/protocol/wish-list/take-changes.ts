import { takeAction, type WishAuthor } from "./take-action.ts"
import type { WishChange, WishList, WishRefusal } from "./wish-list.ts"

export interface WishesTaken {
  readonly list: WishList
  /** Changes that had no effect, and why. */
  readonly refused: readonly { readonly n: number; readonly reason: WishRefusal }[]
}

function takenBy(list: WishList, key: string): number {
  return list.members.find((each) => each.key === key)?.taken ?? 0
}

function noteTaken(list: WishList, key: string, n: number): WishList {
  return {
    ...list,
    members: list.members.map((each) => (each.key === key ? { ...each, taken: n } : each)),
  }
}

/**
 * Takes what one author did, in its order. What was taken before is left out, so that a request can be repeated when nobody
 * knows what became of it.
 */
export function takeChanges(list: WishList, changes: readonly WishChange[], author: WishAuthor): WishesTaken {
  const refused: { n: number; reason: WishRefusal }[] = []
  let now = list
  for (const change of changes.toSorted((a, b) => a.n - b.n)) {
    if (change.n <= takenBy(now, author.key)) continue
    const outcome = takeAction(now, change, author)
    if (typeof outcome === "string") refused.push({ n: change.n, reason: outcome })
    else now = outcome
    now = noteTaken(now, author.key, change.n)
  }
  return { list: now, refused }
}
