/** A name over a head, as it would stand on the page; CSS pixels. */
export interface NameTag {
  readonly id: number
  /** Its middle, and its lower edge. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Metres to whom it names. */
  readonly away: number
  /** They have just said something. */
  readonly says: boolean
}

/** Pixels that lie free between two names at least; of one that is shown already, fewer: nothing flickers. */
const FREE = 4
const FREE_SHOWN = -5
/** Share of the distance at which one that is shown already counts. */
const SHOWN_NEARER = 0.85

function overlap(one: NameTag, two: NameTag, free: number): boolean {
  return (
    Math.abs(one.x - two.x) < (one.width + two.width) / 2 + free &&
    one.y - one.height < two.y + free &&
    two.y - two.height < one.y + free
  )
}

/**
 * Which names are shown, so that none lies over another: of whoever speaks first, then of whoever is nearest. `shown`:
 * those that are now; it becomes those that will be.
 */
export function pickNames(tags: readonly NameTag[], shown: Set<number>): void {
  const weight = ({ id, away, says }: NameTag) =>
    (shown.has(id) ? SHOWN_NEARER : 1) * away - (says ? Number.MAX_SAFE_INTEGER : 0)
  const ordered = tags.toSorted((one, two) => weight(one) - weight(two) || one.id - two.id)
  const taken: NameTag[] = []
  for (const tag of ordered) {
    const free = shown.has(tag.id) ? FREE_SHOWN : FREE
    if (taken.every((other) => !overlap(tag, other, free))) taken.push(tag)
  }
  shown.clear()
  for (const { id } of taken) shown.add(id)
}
