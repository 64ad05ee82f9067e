/** Visits that went from one stop to the next; of no visits there is no entry. */
export type Ways = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Of a step: the target of those that came to no further stop. */
export const LEFT = ""

export interface FlowRow {
  /** Of the target, from 1. */
  readonly step: number
  readonly source: string
  readonly target: string
  readonly visits: number
}

/** Ways that can be added to. */
export class WayCounts {
  readonly #counts = new Map<string, Map<string, number>>()

  get ways(): Ways {
    return this.#counts
  }

  add(source: string, target: string, visits: number): void {
    if (visits === 0) return
    const row = this.#counts.get(source) ?? new Map<string, number>()
    this.#counts.set(source, row)
    row.set(target, (row.get(target) ?? 0) + visits)
  }
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

export const sumOf = (row: ReadonlyMap<string, number> | undefined): number => sum(row?.values() ?? [])

export function total(ways: Ways): number {
  return sum([...ways.values()].map(sumOf))
}

/** How many came to each target. */
export function arrivalsOf(ways: Ways): ReadonlyMap<string, number> {
  const arrivals = new Map<string, number>()
  for (const row of ways.values())
    for (const [target, visits] of row)
      if (target !== LEFT) arrivals.set(target, (arrivals.get(target) ?? 0) + visits)
  return arrivals
}

export function leftOf(ways: Ways): number {
  return sum([...ways.values()].map((row) => row.get(LEFT) ?? 0))
}

type Rename = (key: string) => string
const asItIs: Rename = (key) => key

/** The same ways, with stops called otherwise. */
export function renamed(
  ways: Ways,
  { source = asItIs, target = asItIs }: { readonly source?: Rename; readonly target?: Rename },
): Ways {
  const counts = new WayCounts()
  for (const [from, row] of ways)
    for (const [to, visits] of row) counts.add(source(from), to === LEFT ? LEFT : target(to), visits)
  return counts.ways
}

/** The ways of each step, by the step of the target; index 0 is step 1. */
export function waysByStep(rows: readonly FlowRow[], steps: number): readonly Ways[] {
  const counts = Array.from({ length: steps + 1 }, () => new WayCounts())
  for (const { step, source, target, visits } of rows) counts[step - 1]?.add(source, target, visits)
  return counts.map(({ ways }) => ways)
}
