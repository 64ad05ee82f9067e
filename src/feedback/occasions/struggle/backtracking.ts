/** Milliseconds within which one goes back and forth. */
export const WITHIN = 90_000
/** Milliseconds of a stay: shorter is a step over the line, longer is a stay for its own sake. */
const SHORTEST = 2_000
const LONGEST = 30_000
/** There, back, there, back. */
const ENOUGH = 4

interface Entry {
  readonly zone: string
  readonly at: number
}

export interface Backtracking {
  /** A zone is entered at `at`, milliseconds. Gives how many times one has gone between the same two, from four on. */
  enter(zone: string, at: number): number | null
  /** One has found something to look at. */
  settle(): void
}

/** Notices that somebody goes back and forth between the same two zones without staying in either. */
export function createBacktracking(): Backtracking {
  let entries: readonly Entry[] = []

  /** Entries from the last backwards that alternate, with short stays between. */
  function alternating(): number {
    let count = 1
    for (let index = entries.length - 1; index > 0; index--) {
      const [here, before, other] = [entries[index], entries[index - 1], entries[index - 2]]
      if (!here || !before) break
      const stay = here.at - before.at
      if (stay < SHORTEST || stay > LONGEST) break
      count++
      if (other && other.zone !== here.zone) break
    }
    return count
  }
  return {
    enter(zone, at) {
      if (entries.at(-1)?.zone === zone) return null
      entries = [...entries.filter((each) => at - each.at <= WITHIN), { zone, at }]
      const count = alternating()
      return count >= ENOUGH ? count : null
    },
    settle() {
      entries = entries.slice(-1)
    },
  }
}
