import type { ScenePoint } from "../../protocol/realtime/messages/guided.ts"

/** Milliseconds between two tellings of where one points. */
const EVERY_MS = 100

export interface PointingOptions {
  readonly tell: (at: ScenePoint | null, product: string | null) => void
  /** Milliseconds by a clock that is never put back, from any zero. */
  readonly clock: () => number
  /** Returns what stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** Centimetres are as fine as anybody sees. */
const toCentimetres = (metres: number) => Math.round(metres * 100) / 100

/** Tells where one points at most ten times a second, the last always. */
export function createPointing({ tell, clock, after }: PointingOptions) {
  let toldAt = Number.NEGATIVE_INFINITY
  let told = "null"
  let waiting: { at: ScenePoint | null; product: string | null } | null = null
  let cancel = () => {}

  function flush(): void {
    if (waiting === null) return
    const { at, product } = waiting
    waiting = null
    const words = JSON.stringify(at && [at, product])
    if (words === told) return
    told = words
    toldAt = clock()
    tell(at, product)
  }

  return {
    point(at: ScenePoint | null, product: string | null): void {
      const isWaiting = waiting !== null
      const [x, y, z] = at ?? [0, 0, 0]
      waiting = { at: at && [toCentimetres(x), toCentimetres(y), toCentimetres(z)], product }
      if (isWaiting) return
      const rest = toldAt + EVERY_MS - clock()
      if (rest <= 0) flush()
      else cancel = after(rest, flush)
    },
    /** Forgets all: what was told has gone with the connection. */
    stop(): void {
      cancel()
      waiting = null
      told = "null"
    },
  }
}
