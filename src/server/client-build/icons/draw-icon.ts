import { encodePng } from "./png.ts"

/** sRGB: bottle green and ivory, as `--vt-` tokens have them. */
const GREEN = [0x1f, 0x54, 0x44] as const
const IVORY = [0xf5, 0xef, 0xe4] as const

export interface IconOptions {
  /** Pixels a side. */
  readonly size: number
  /** Whether the ground fills the square, for systems that cut their own shape; else its corners are round. */
  readonly bleeds: boolean
}

/** The drawing measures 32 a side, as the page's own icon does. */
const SIDE = 32
const CORNER = 9
/** The arch of a shop window: its feet, where its round begins, its radius, and the width of its line. */
const ARCH = { foot: 25, spring: 14, radius: 7, line: 3 }
/** A mask may cut off whatever is outside the middle 80%: the drawing is made so much smaller. */
const SAFE = 0.78

/** Distance to the edge of a square with round corners around the middle; negative inside. */
function toGround(x: number, y: number): number {
  const inner = SIDE / 2 - CORNER
  const [dx, dy] = [Math.abs(x - SIDE / 2) - inner, Math.abs(y - SIDE / 2) - inner]
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - CORNER
}

/** Distance to the line of the arch; negative on it. */
function toArch(x: number, y: number): number {
  const across = x - SIDE / 2
  const toCurve =
    y < ARCH.spring
      ? Math.abs(Math.hypot(across, y - ARCH.spring) - ARCH.radius)
      : Math.max(Math.abs(Math.abs(across) - ARCH.radius), y - ARCH.foot + ARCH.line / 2)
  return toCurve - ARCH.line / 2
}

/** How much of a pixel of `width` lies inside, by the distance of its middle to the edge. */
const covered = (distance: number, width: number) => Math.min(1, Math.max(0, 0.5 - distance / width))

/** Draws the icon of the app: a shop window's arch. PNG. */
export function drawIcon({ size, bleeds }: IconOptions): Buffer {
  const scale = bleeds ? SAFE : 1
  const pixel = SIDE / size / scale
  const rgba = new Uint8Array(size * size * 4)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const x = ((column + 0.5) / size - 0.5) * (SIDE / scale) + SIDE / 2
      const y = ((row + 0.5) / size - 0.5) * (SIDE / scale) + SIDE / 2
      const ground = bleeds ? 1 : covered(toGround(x, y), pixel)
      const arch = covered(toArch(x, y), pixel)
      const colour = GREEN.map((green, at) => green + ((IVORY[at] ?? green) - green) * arch)
      rgba.set([...colour.map(Math.round), Math.round(ground * 255)], (row * size + column) * 4)
    }
  return encodePng(size, rgba)
}

/** What the manifest of the app and the page name, below `icons/`. */
export const ICONS: Readonly<Record<string, IconOptions>> = {
  "icon-192.png": { size: 192, bleeds: false },
  "icon-512.png": { size: 512, bleeds: false },
  "maskable-512.png": { size: 512, bleeds: true },
  "touch-180.png": { size: 180, bleeds: true },
}
