interface Place {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Something that can be looked at: a ball around it, metres. */
export interface Lookable<T> extends Place {
  readonly radius: number
  readonly what: T
}

/** Radians beside something at which one still looks at it, and metres from the eye. */
const BESIDE = 0.09
const FAR = 13
/** What is nearer to the eye than that is beside one, not before one: metres. */
const NEAR = 0.6

/**
 * What somebody looks at whose eye is at `eye` and looks along `way` (of length 1): what is nearest to the middle of the
 * picture, the nearer of two that are about as near to it; `null`: nothing. `isSeen` is asked of the best only.
 */
export function lookedAt<T>(
  eye: Place,
  way: Place,
  things: Iterable<Lookable<T>>,
  isSeen: (what: T) => boolean,
): T | null {
  const met: { what: T; effort: number }[] = []
  for (const { x, y, z, radius, what } of things) {
    const [dx, dy, dz] = [x - eye.x, y - eye.y, z - eye.z]
    const far = Math.hypot(dx, dy, dz)
    if (far < NEAR || far > FAR) continue
    const aside = Math.acos(Math.min(1, Math.max(-1, (dx * way.x + dy * way.y + dz * way.z) / far)))
    const beside = aside - Math.asin(Math.min(1, radius / far))
    if (beside > BESIDE) continue
    met.push({ what, effort: aside + far * 0.004 })
  }
  met.sort((one, other) => one.effort - other.effort)
  return met.find(({ what }) => isSeen(what))?.what ?? null
}
