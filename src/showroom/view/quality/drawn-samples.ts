import type { LiveScene } from "../live-scene.ts"
import { BUDGETS } from "./budgets.ts"
import { drawnDpr } from "./drawn-dpr.ts"

/** Bytes that a sample takes: colour and depth. */
const SAMPLE_BYTES = 8
/** What samples may take of the graphics memory: the rest is for what is drawn. */
const MOST = 0.5

export interface Affordable {
  /** Samples a pixel that the governor asks for. */
  readonly wanted: number
  /** How often the device can sample a pixel. */
  readonly counts: readonly number[]
  readonly pixels: number
  /** Bytes of graphics memory that the tier has. */
  readonly memory: number
}

/** The samples a pixel that are wanted, or fewer where the picture is too large for its tier's memory. */
export function affordableSamples({ wanted, counts, pixels, memory }: Affordable): number {
  const fits = (samples: number) => samples <= wanted && samples * SAMPLE_BYTES * pixels <= memory * MOST
  return Math.max(0, ...counts.filter(fits))
}

/** Samples a pixel that a frame is drawn with. */
export function drawnSamples(live: LiveScene): number {
  const { governor, page, picture } = live
  return affordableSamples({
    wanted: governor.samples,
    counts: picture.sampleCounts,
    pixels: page.width * page.height * drawnDpr(live) ** 2,
    memory: BUDGETS[governor.tier].memory,
  })
}
