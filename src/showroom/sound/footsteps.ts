import type { SurfaceMaterial } from "../../domain/scene.ts"
import { playBurst, playTone, type Synth } from "./synth.ts"

/** How a sole sounds on it: a knock (Hz), the grit of the sole, and how loud both are. */
const FLOORS: Readonly<Record<SurfaceMaterial, { knock: number; grit: number; hard: number; soft: number }>> =
  {
    terrazzo: { knock: 165, grit: 2600, hard: 0.09, soft: 0.05 },
    stone: { knock: 130, grit: 1800, hard: 0.08, soft: 0.07 },
    wood: { knock: 105, grit: 900, hard: 0.13, soft: 0.04 },
    rug: { knock: 70, grit: 420, hard: 0.05, soft: 0.05 },
  }
/** How far left and right the feet are heard. */
const SPREAD = 0.12

/** One footfall; `effort` 1 walking, more when running. */
export function playFootstep(
  synth: Synth,
  floor: SurfaceMaterial,
  foot: "left" | "right",
  effort: number,
): void {
  const { knock, grit, hard, soft } = FLOORS[floor]
  const pan = foot === "left" ? -SPREAD : SPREAD
  const differs = 0.92 + synth.random() * 0.16
  playTone(synth, {
    frequency: knock * differs,
    to: knock * 0.55,
    loudness: hard * effort,
    decay: 0.11,
    pan,
  })
  playBurst(synth, { frequency: grit * differs, q: 0.8, loudness: soft * effort, decay: 0.07, pan })
  // the sole rolls off after the heel
  playBurst(synth, {
    frequency: grit * 0.7,
    q: 0.7,
    loudness: soft * 0.45 * effort,
    decay: 0.06,
    after: 0.085,
    pan,
  })
}
