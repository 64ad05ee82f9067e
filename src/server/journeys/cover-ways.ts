import { HIDDEN_UNDER } from "../../metrics/index.ts"
import type { Ways } from "./flow.ts"

/** The ways of a step that may be told; of the others it is told that there are some. `null`: none may be, nor that there are. */
export type ToldWays = ReadonlySet<string> | null

export const wayName = (source: string, target: string): string => JSON.stringify([source, target])

interface Way {
  readonly name: string
  readonly row: number
  readonly column: number
  readonly visits: number
}

function waysIn(ways: Ways): readonly Way[] {
  const columns = new Map<string, number>()
  return [...ways].flatMap(([source, targets], row) =>
    [...targets].map(([target, visits]): Way => {
      const column = columns.get(target) ?? columns.size
      columns.set(target, column)
      return { name: wayName(source, target), row, column, visits }
    }),
  )
}

const has = (set: number, member: number) => (set & (1 << member)) !== 0

/**
 * Sources and targets between which so few visits are hidden that adding and subtracting tells of them: no hidden way leads from
 * another source to these targets, so what the sources have hidden less what the targets have is the rest, under five.
 */
function findLeak(
  all: readonly Way[],
  hidden: ReadonlySet<Way>,
): { readonly sources: number; readonly targets: number } | null {
  const rows = 1 + Math.max(...all.map(({ row }) => row))
  const columns = 1 + Math.max(...all.map(({ column }) => column))
  const [ofRow, ofColumn] = [new Array<number>(rows).fill(0), new Array<number>(columns).fill(0)]
  const sourcesOf = new Array<number>(columns).fill(0)
  for (const { row, column, visits } of hidden) {
    ofRow[row] = (ofRow[row] ?? 0) + visits
    ofColumn[column] = (ofColumn[column] ?? 0) + visits
    sourcesOf[column] = (sourcesOf[column] ?? 0) | (1 << row)
  }
  const isFew = (visits: number) => visits > 0 && visits < HIDDEN_UNDER
  for (const [row, visits] of ofRow.entries()) if (isFew(visits)) return { sources: 1 << row, targets: 0 }
  for (let targets = 1; targets < 1 << columns; targets += 1) {
    let sources = 0
    let rest = 0
    for (let column = 0; column < columns; column += 1) {
      if (!has(targets, column)) continue
      sources |= sourcesOf[column] ?? 0
      rest -= ofColumn[column] ?? 0
    }
    for (let row = 0; row < rows; row += 1) if (has(sources, row)) rest += ofRow[row] ?? 0
    if (isFew(rest)) return { sources, targets }
  }
  return null
}

/**
 * Which ways of a step may be told, where the visits of each source and of each target are told too, all of them none, or five
 * or more. Ways of fewer than five are hidden, and others with them, the smallest first, until no group of fewer than
 * five follows from what is told, whatever is added and subtracted: each such group is the rest of some sources' hidden
 * visits less those of some targets (`findLeak` looks at all). Should nothing be left to hide, no way is told, which
 * leaves sums alone.
 *
 * There are at most nine stops in a step, so at most ten targets, and 1,024 choices of them.
 */
export function coverWays(ways: Ways): ToldWays {
  const all = waysIn(ways)
  if (all.length === 0) return new Set()
  const hidden = new Set(all.filter(({ visits }) => visits < HIDDEN_UNDER))
  for (;;) {
    const leak = findLeak(all, hidden)
    if (leak === null) break
    const { sources, targets } = leak
    const [cover] = all
      .filter((way) => !hidden.has(way) && has(sources, way.row) !== has(targets, way.column))
      .toSorted((a, b) => a.visits - b.visits || (a.name < b.name ? -1 : 1))
    if (cover === undefined) return null
    hidden.add(cover)
  }
  return new Set(all.filter((way) => !hidden.has(way)).map(({ name }) => name))
}
