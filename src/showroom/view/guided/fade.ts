/** Seconds to dark, and back to light. */
const OUT = 0.28
const BACK = 0.42

/** Being put elsewhere, unseen. */
export interface Fade {
  /** Whether it is under way. */
  readonly busy: boolean
  /** How dark it is, 0..1. */
  readonly dark: number
  /** Goes dark, does it, and comes back. Nothing while one is under way. */
  begin(move: () => void): void
  /** `cuts`: at once. */
  step(dt: number, cuts: boolean): void
}

export function createFade(): Fade {
  let move: (() => void) | null = null
  let dark = 0
  return {
    get busy() {
      return move !== null || dark > 0
    },
    get dark() {
      return dark
    },
    begin: (asked) => {
      move ??= asked
    },
    step: (dt, cuts) => {
      if (move) {
        dark = cuts ? 1 : Math.min(1, dark + dt / OUT)
        if (dark < 1) return
        move()
        move = null
        if (cuts) dark = 0
      } else dark = cuts ? 0 : Math.max(0, dark - dt / BACK)
    },
  }
}
