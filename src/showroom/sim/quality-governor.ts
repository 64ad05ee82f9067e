import type { Tier } from "../../domain/event.ts"

/** One rung of the ladder: what is drawn with. */
export interface Quality {
  readonly tier: Tier
  /** Pixels that are drawn a CSS pixel. */
  readonly dpr: number
  /** Times that a pixel's edges are sampled; 0: edges are not smoothed. */
  readonly samples: number
}

/** What the view draws with. Mutated by `stepGovernor` and `takeRung`; read `tier`, `dpr` and `samples`. */
export interface Governor {
  tier: Tier
  dpr: number
  samples: number
  readonly ladder: readonly Quality[]
  rung: number
  /** Rungs above this one were tried and too slow. */
  ceiling: number
  /** The rung that is to be taken at the next calm moment, and the milliseconds that it has waited for one. */
  next: number | null
  waited: number
  /** Frames and milliseconds of the window that is being filled. */
  frames: number
  elapsed: number
  /** Windows in a row that were too slow, and that were smooth. */
  slow: number
  smooth: number
  /** Milliseconds since the start that are not judged yet: shaders compile, textures come in. */
  warmUp: number
}

export interface GovernorOptions {
  /** `window.devicePixelRatio`. */
  readonly devicePixelRatio: number
  /** How often the device can sample a pixel; none: it can't smooth edges. */
  readonly sampleCounts: readonly number[]
  /** Where to begin. */
  readonly tier: Tier
}

/** A window is so many milliseconds, or so many frames where frames are slow. */
const WINDOW_MS = 1000
const WINDOW_FRAMES = 30
const WARM_UP_MS = 2500
/** Mean milliseconds a frame: above, it is too slow; below, there may be room; at or above, the lowest rung at once. */
const TOO_SLOW = 26
const SMOOTH = 18.5
const HOPELESS = 60
/** Windows in a row it takes to go down, and to go up. */
const WINDOWS_DOWN = 2
const WINDOWS_UP = 6
/** A longer pause than this is a tab that slept, not a frame. */
const SLEEP_MS = 2000
/** A change waits for a moment in which nothing moves, but not longer than this. Milliseconds. */
const PATIENCE_MS = 3000

type Rung = readonly [dpr: number, samples: number]

const sampled = (samples: number, ...dprs: readonly number[]) => dprs.map((dpr): Rung => [dpr, samples])

/**
 * Pixels a CSS pixel and samples a pixel of each rung, cheapest first. Each has at most a third more pixels than the one
 * before; samples change alone. From four to two is what one sees least of all, and goes first; rough edges are what one
 * sees most, and come last before the leaner shading of the low tier.
 */
const RUNGS: Readonly<Record<Tier, readonly Rung[]>> = {
  low: sampled(0, 0.5, 0.56, 0.62),
  medium: [...sampled(0, 0.7), ...sampled(2, 0.7, 0.8, 0.9, 1)],
  high: [...sampled(2, 1, 1.12, 1.27, 1.44, 1.62, 1.8, 2), ...sampled(4, 2)],
}

/** So often, or next more often; as often as it can where it can't. */
function nearestCount(samples: number, counts: readonly number[]): number {
  if (samples === 0) return 0
  const enough = counts.filter((count) => count >= samples)
  return enough.length > 0 ? Math.min(...enough) : Math.max(0, ...counts)
}

/** The rungs of a device, cheapest first. */
export function qualityLadder(devicePixelRatio: number, sampleCounts: readonly number[]): readonly Quality[] {
  const most = devicePixelRatio > 0 ? Math.min(2, devicePixelRatio) : 1
  const rungs = (["low", "medium", "high"] as const).flatMap((tier) =>
    RUNGS[tier].map(
      ([dpr, samples]): Quality => ({
        tier,
        dpr: Math.min(most, dpr),
        samples: nearestCount(samples, sampleCounts),
      }),
    ),
  )
  return rungs.filter((rung, index) => {
    const before = rungs[index - 1]
    return before?.tier !== rung.tier || before.dpr !== rung.dpr || before.samples !== rung.samples
  })
}

/** Begins on the best rung of `tier`. */
export function createGovernor({ devicePixelRatio, sampleCounts, tier }: GovernorOptions): Governor {
  const ladder = qualityLadder(devicePixelRatio, sampleCounts)
  const rung = Math.max(
    0,
    ladder.findLastIndex((quality) => quality.tier === tier),
  )
  const { dpr, samples } = ladder[rung] ?? { dpr: 1, samples: 0 }
  return {
    tier,
    dpr,
    samples,
    ladder,
    rung,
    ceiling: ladder.length - 1,
    next: null,
    waited: 0,
    frames: 0,
    elapsed: 0,
    slow: 0,
    smooth: 0,
    warmUp: WARM_UP_MS,
  }
}

/**
 * Takes one frame's milliseconds, start to start, and whether nothing moves just now; true when the quality changed. A
 * rung that proved too slow is never tried again, so the quality changes at most twice as often as there are rungs: it
 * cannot oscillate. Changes are of one rung, at a calm moment; only a hopeless rung is left at once, for the lowest.
 */
export function stepGovernor(governor: Governor, frameMs: number, calm = true): boolean {
  if (!(frameMs > 0 && frameMs < SLEEP_MS)) return false
  if (governor.next !== null) {
    governor.waited += frameMs
    return calm || governor.waited >= PATIENCE_MS ? takeRung(governor, governor.next) : false
  }
  if (governor.warmUp > 0) {
    governor.warmUp -= frameMs
    return false
  }
  governor.frames++
  governor.elapsed += frameMs
  if (governor.elapsed < WINDOW_MS && governor.frames < WINDOW_FRAMES) return false
  const mean = governor.elapsed / governor.frames
  governor.frames = 0
  governor.elapsed = 0
  governor.slow = mean > TOO_SLOW ? governor.slow + 1 : 0
  governor.smooth = mean < SMOOTH ? governor.smooth + 1 : 0
  if (governor.slow >= WINDOWS_DOWN && governor.rung > 0) {
    governor.ceiling = governor.rung - 1
    if (mean >= HOPELESS) {
      // So far from smooth, the upper half of what is left won't do either.
      governor.ceiling >>= 1
      return takeRung(governor, 0)
    }
    return propose(governor, governor.rung - 1, calm)
  }
  if (governor.smooth >= WINDOWS_UP && governor.rung < governor.ceiling)
    return propose(governor, governor.rung + 1, calm)
  return false
}

function propose(governor: Governor, rung: number, calm: boolean): boolean {
  if (calm) return takeRung(governor, rung)
  governor.next = rung
  governor.waited = 0
  return false
}

/** Goes to a rung of the ladder at once; false when there is none such. */
export function takeRung(governor: Governor, rung: number): boolean {
  governor.next = null
  governor.slow = 0
  governor.smooth = 0
  const quality = governor.ladder[rung]
  if (quality === undefined) return false
  governor.rung = rung
  governor.tier = quality.tier
  governor.dpr = quality.dpr
  governor.samples = quality.samples
  return true
}
