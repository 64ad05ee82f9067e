/** Where somebody stands: metres on the scene's plan. */
export interface Spot {
  readonly x: number
  readonly z: number
}

export interface Listener extends Spot {
  /** Degrees clockwise, 0 along -z. */
  readonly heading: number
}

/** Metres within which a voice is as loud as it is, and from which it is a murmur. */
export const CLEAR_WITHIN = 2
export const MURMUR_FROM = 16
/** What is left of a voice at that distance: nobody is lost altogether. */
export const MURMUR = 0.1

/** Where somebody is for a listener who looks along -z: metres to the right (`x`) and behind (`z`). */
export function placeAround({ x, z, heading }: Listener, other: Spot): Spot {
  const turn = (heading * Math.PI) / 180
  const [dx, dz] = [other.x - x, other.z - z]
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)]
  return { x: dx * cos + dz * sin, z: dz * cos - dx * sin }
}
