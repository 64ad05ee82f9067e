import type { FeedReading, Finding } from "./feed-reading.ts"

/** What became of a product in the catalogue: not there before; other than it was; as it was. */
export type ProductOutcome = "new" | "changed" | "unchanged"

/** What the catalogue says after taking a reading in. */
export interface TakenIn {
  /** By handle, for every product of the reading. */
  readonly outcomes: ReadonlyMap<string, ProductOutcome>
  /** Handles that were on sale until now. */
  readonly withdrawn: ReadonlySet<string>
}

export type Fate = "taken" | "changed" | "unchanged" | "withdrawn" | "left out" | "refused"

/** What became of a row. */
export interface RowFate {
  readonly row: number
  readonly handle: string | null
  readonly fate: Fate
  /** Why it was refused, withdrawn or left out. */
  readonly reason: string | null
  /** Of a refusal, where it lies; else values that were dropped. */
  readonly findings: readonly Finding[]
}

const FATES = { new: "taken", changed: "changed", unchanged: "unchanged" } as const

/** One fate for each row of a feed, in the order of rows. */
export function rowFates(reading: FeedReading, { outcomes, withdrawn }: TakenIn): RowFate[] {
  const findings = new Map<number, Finding[]>()
  for (const finding of reading.findings) {
    findings.set(finding.row, [...(findings.get(finding.row) ?? []), finding])
  }
  const fates = new Map<number, RowFate>()
  for (const { product, rows } of reading.products) {
    const fate = FATES[outcomes.get(product.handle) ?? "unchanged"]
    for (const row of rows) {
      fates.set(row, { row, handle: product.handle, fate, reason: null, findings: findings.get(row) ?? [] })
    }
  }
  for (const { handle, rows, reason } of reading.withdrawals) {
    const fate = withdrawn.has(handle) ? "withdrawn" : "left out"
    for (const row of rows) fates.set(row, { row, handle, fate, reason, findings: [] })
  }
  for (const [row, all] of findings) {
    const refusals = all.filter((finding) => finding.fate === "refused")
    const [first] = refusals
    if (first)
      fates.set(row, { row, handle: first.handle, fate: "refused", reason: first.reason, findings: refusals })
  }
  return [...fates.values()].sort((a, b) => a.row - b.row)
}

/** How many rows met each fate. */
export function countFates(fates: readonly RowFate[]): Readonly<Record<Fate, number>> {
  const counts = { taken: 0, changed: 0, unchanged: 0, withdrawn: 0, "left out": 0, refused: 0 }
  for (const { fate } of fates) counts[fate] += 1
  return counts
}
