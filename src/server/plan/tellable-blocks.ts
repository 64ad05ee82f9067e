import { HIDDEN_UNDER } from "../../metrics/index.ts"
import type { PlanBlock } from "./plan-blocks.ts"

/** Days of a zone that its figure tells of together or not at all. */
export interface ZoneBatch {
  readonly from: string
  readonly to: string
  /** Answers in it, on a tile or not. */
  readonly n: number
}

/** A block among the batches of its zone: the places of the first and of the last that it has answers in. */
interface Placed {
  readonly block: PlanBlock
  readonly first: number
  readonly last: number
  /** Its answers in each batch, by place. */
  readonly parts: ReadonlyMap<number, number>
}

function placed(block: PlanBlock, batches: readonly ZoneBatch[]): Placed | null {
  const parts = new Map<number, number>()
  let place = 0
  // Days and batches are both in order.
  for (const [index, day] of block.days.entries()) {
    while ((batches[place]?.to ?? day) < day) place += 1
    const batch = batches[place]
    if (!batch || day < batch.from) return null
    parts.set(place, (parts.get(place) ?? 0) + (block.sizes[index] ?? 0))
  }
  const places = [...parts.keys()]
  return { block, first: Math.min(...places), last: Math.max(...places), parts }
}

/** What blocks have in some batches in a row. */
interface Counted {
  /** Of those that lie wholly within. */
  readonly inside: number
  /** All answers that are in blocks, of whole ones and of parts. */
  readonly covered: number
  /** Of those that reach beyond, what lies beyond. */
  readonly beyond: number
}

/** Reckons for all batches in a row at once, so that each can be looked up. */
function countIn(told: readonly Placed[], count: number): (first: number, last: number) => Counted {
  const zeros = () => new Array<number>(count + 2).fill(0)
  const [begun, ended, parts] = [zeros(), zeros(), zeros()]
  const within = Array.from({ length: count + 1 }, zeros)
  for (const { block, first, last, parts: mine } of told) {
    begun[first] = (begun[first] ?? 0) + block.n
    ended[last + 1] = (ended[last + 1] ?? 0) + block.n
    for (const [place, n] of mine) parts[place + 1] = (parts[place + 1] ?? 0) + n
    const row = within[first]
    if (row) row[last + 1] = (row[last + 1] ?? 0) + block.n
  }
  for (let place = 1; place <= count + 1; place += 1) {
    begun[place] = (begun[place] ?? 0) + (begun[place - 1] ?? 0)
    ended[place] = (ended[place] ?? 0) + (ended[place - 1] ?? 0)
    parts[place] = (parts[place] ?? 0) + (parts[place - 1] ?? 0)
  }
  for (let first = count - 1; first >= 0; first -= 1)
    for (let last = 1; last <= count; last += 1) {
      const [row, below] = [within[first] ?? [], within[first + 1] ?? []]
      row[last] = (row[last] ?? 0) + (row[last - 1] ?? 0) + (below[last] ?? 0) - (below[last - 1] ?? 0)
    }
  return (first, last) => {
    const covered = (parts[last + 1] ?? 0) - (parts[first] ?? 0)
    // Begun by the last batch, and not over before the first.
    const touching = (begun[last] ?? 0) - (ended[first] ?? 0)
    return { inside: within[first]?.[last + 1] ?? 0, covered, beyond: touching - covered }
  }
}

const isFew = (n: number) => n > 0 && n < HIDDEN_UNDER
const nameOf = ({ tile, cell, days }: PlanBlock): string => JSON.stringify([tile, cell, days])
const bySize = ({ block: a }: Placed, { block: b }: Placed) => a.n - b.n || (nameOf(a) < nameOf(b) ? -1 : 1)

/**
 * The blocks of a zone in one quarter that may be told beside the zone's own figure, of whatever periods both are asked for.
 * Of the zone's batches in a row, what they have beyond the blocks that lie within them must be nothing, or five answers or
 * more; and where blocks have all of it, so must be what those have beyond it. Where it would be fewer, the smallest of the
 * blocks that are subtracted is never told. Leaving one out makes no such rest smaller, so what is put right stays right. Which
 * are left out depends on the quarter's answers alone, never on what is asked.
 */
export function tellableBlocks(
  blocks: readonly PlanBlock[],
  batches: readonly ZoneBatch[],
): readonly PlanBlock[] {
  let told = blocks.flatMap((block) => placed(block, batches) ?? [])
  let counted = countIn(told, batches.length)
  const leaveOut = (isOf: (block: Placed) => boolean) => {
    const [given] = told.filter(isOf).toSorted(bySize)
    told = told.filter((each) => each !== given)
    counted = countIn(told, batches.length)
  }
  for (let first = 0; first < batches.length; first += 1) {
    let n = 0
    for (let last = first; last < batches.length; last += 1) {
      n += batches[last]?.n ?? 0
      if (isFew(n - counted(first, last).inside))
        leaveOut((block) => first <= block.first && block.last <= last)
      const { covered, beyond } = counted(first, last)
      if (n === covered && isFew(beyond))
        leaveOut(
          (block) => block.first <= last && first <= block.last && (block.first < first || last < block.last),
        )
    }
  }
  return told.map(({ block }) => block)
}
