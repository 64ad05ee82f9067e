/** A visit that a member of staff has finished handling. Time in the queue is in neither number. */
export interface HandledVisit {
  /** Seconds spent together. */
  readonly guidedSeconds: number
  /** Seconds of notes and follow-up afterwards; 0 when there was none. */
  readonly wrapUpSeconds: number
}

export interface AverageHandlingTime {
  /** Seconds; `null` when nothing was handled. */
  readonly mean: number | null
  /** Visits handled. */
  readonly n: number
}

function assertSeconds(what: string, seconds: number): void {
  if (!Number.isFinite(seconds) || seconds < 0) {
    throw new RangeError(`invalid ${what} ${String(seconds)}: a duration is 0 seconds or more`)
  }
}

/** (guided time + wrap-up) / visits handled. RangeError that names a duration that is negative or not a number. */
export function averageHandlingTime(visits: Iterable<HandledVisit>): AverageHandlingTime {
  let seconds = 0
  let n = 0
  for (const { guidedSeconds, wrapUpSeconds } of visits) {
    assertSeconds("guidedSeconds", guidedSeconds)
    assertSeconds("wrapUpSeconds", wrapUpSeconds)
    seconds += guidedSeconds + wrapUpSeconds
    n += 1
  }
  return { mean: n === 0 ? null : seconds / n, n }
}
