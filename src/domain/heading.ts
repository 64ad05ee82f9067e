/** Headings are degrees clockwise seen from above; 0 looks along -z, 90 along +x. */
export const RADIANS = Math.PI / 180

/** The same heading in [0, 360). */
export function wrapHeading(degrees: number): number {
  const wrapped = degrees % 360
  // Adding 360 to a tiny negative remainder gives exactly 360.
  return wrapped < 0 ? (wrapped + 360) % 360 : wrapped
}

/** The shortest turn from one heading to another, degrees in [-180, 180): positive is clockwise, to the right. */
export function turnBetween(from: number, to: number): number {
  return wrapHeading(to - from + 180) - 180
}

/** The heading that looks along (dx, dz). */
export function headingAlong(dx: number, dz: number): number {
  return wrapHeading(Math.atan2(dx, -dz) / RADIANS)
}
