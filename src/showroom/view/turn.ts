/** Models and people look along +z as they are made; headings count clockwise from -z. Radians about y. */
export function turnOf(heading: number): number {
  return Math.PI - (heading * Math.PI) / 180
}
