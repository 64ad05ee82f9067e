/** When the picture is drawn anew. Mutated by `stepDrawPace`. */
export interface DrawPace {
  /** Seconds since it was last drawn. */
  since: number
  /** Seconds that something has been moving or has only just stopped. */
  lively: number
  /** Whether the frame before was drawn. */
  drawn: boolean
}

export interface PaceOptions {
  /** Something moves that the visitor looks at: themselves, the view, what they hold. */
  readonly lively: boolean
  /** Pictures a second while only people breathe. */
  readonly idleRate: number
}

/** Seconds after the last movement during which every frame is still drawn: what eases out must not stutter. */
const LINGER = 0.35
/** A frame that comes this much early is drawn all the same: the screen's own rhythm is coarse. Seconds. */
const SLACK = 0.004

export function createDrawPace(): DrawPace {
  return { since: Number.POSITIVE_INFINITY, lively: LINGER, drawn: true }
}

/** Whether this frame is drawn; `dt` seconds after the one before. While nothing moves, fewer are. */
export function stepDrawPace(pace: DrawPace, { lively, idleRate }: PaceOptions, dt: number): boolean {
  pace.since += dt
  pace.lively = lively ? LINGER : Math.max(0, pace.lively - dt)
  const due = pace.lively > 0 || pace.since + SLACK >= 1 / idleRate
  if (due) pace.since = 0
  pace.drawn = due
  return due
}
