import type { Object3D } from "three"
import type { Stand } from "../../products/stand.ts"
import { createHighlight, type Highlight, type OutlineLayer } from "../../reach/highlight.ts"

/** Products that are lit at once; of more, those that were pointed at last. */
const MOST = 3
/** Seconds in which one lights up, and goes dark. */
const FADE_SECONDS = 0.3
/** Seconds from bright to bright, and how much of the light stays between. */
const BREATH = { seconds: 1.6, least: 0.62 }

const LAYERS: readonly OutlineLayer[] = [
  { width: 9, colour: "#4FC79A", strength: 0.34, glow: true },
  { width: 2.5, colour: "#EFFFF8", strength: 1, glow: false },
]

interface Lamp {
  readonly highlight: Highlight
  stand: Stand | null
  share: number
}

/** The light around what others point at. */
export interface Glows {
  /** Lights these and no others; the latest last. */
  show(stands: readonly Stand[]): void
  /** True while any is to be seen. */
  step(dt: number, page: { readonly width: number; readonly height: number }, still: boolean): boolean
  dispose(): void
}

export function createGlows(room: Object3D): Glows {
  const lamps: Lamp[] = []
  let wanted: readonly Stand[] = []
  let age = 0

  function lampFor(stand: Stand): Lamp | undefined {
    const free = lamps.find((each) => each.stand === null)
    if (free || lamps.length >= MOST) return free
    const highlight = createHighlight(LAYERS)
    room.add(highlight.object)
    const lamp = { highlight, stand, share: 0 }
    lamps.push(lamp)
    return lamp
  }

  function light(stand: Stand): void {
    if (lamps.some((each) => each.stand === stand)) return
    const lamp = lampFor(stand)
    if (!lamp) return
    lamp.stand = stand
    lamp.highlight.show(stand)
  }

  return {
    show: (stands) => {
      wanted = stands.slice(-MOST)
    },
    step: (dt, page, still) => {
      for (const stand of wanted) light(stand)
      age += dt
      const wave = (1 + Math.cos((age / BREATH.seconds) * Math.PI * 2)) / 2
      const strength = still ? 1 : BREATH.least + (1 - BREATH.least) * wave
      const change = still ? 1 : dt / FADE_SECONDS
      for (const lamp of lamps) {
        const on = lamp.stand !== null && wanted.includes(lamp.stand)
        lamp.share = Math.min(1, Math.max(0, lamp.share + (on ? change : -change)))
        if (lamp.share === 0 && !on) lamp.stand = null
        lamp.highlight.step(lamp.share * strength, page)
      }
      return lamps.some(({ share }) => share > 0)
    },
    dispose: () => {
      for (const { highlight } of lamps) room.remove(highlight.object)
      lamps.length = 0
    },
  }
}
