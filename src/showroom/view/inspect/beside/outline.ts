/** Metres, from the middle of the feet: to the right and up. */
export type OutlinePoint = readonly [x: number, y: number]

/** The right half of somebody of 1.70 m who stands and looks at one, from the top of the head down to the crotch. */
const HALF: readonly OutlinePoint[] = [
  [0, 1.703],
  [0.045, 1.697],
  [0.073, 1.668],
  [0.082, 1.62],
  [0.079, 1.575],
  [0.068, 1.528],
  [0.049, 1.488],
  [0.051, 1.448],
  [0.066, 1.428],
  [0.13, 1.404],
  [0.186, 1.382],
  [0.213, 1.335],
  [0.226, 1.24],
  [0.238, 1.1],
  [0.258, 0.94],
  [0.272, 0.83],
  [0.268, 0.765],
  [0.246, 0.735],
  [0.228, 0.775],
  [0.222, 0.86],
  [0.207, 0.98],
  [0.19, 1.12],
  [0.172, 1.265],
  [0.16, 1.16],
  [0.15, 1.06],
  [0.166, 0.95],
  [0.178, 0.85],
  [0.172, 0.7],
  [0.15, 0.52],
  [0.138, 0.44],
  [0.136, 0.33],
  [0.108, 0.14],
  [0.1, 0.08],
  [0.116, 0.03],
  [0.112, 0],
  [0.036, 0],
  [0.03, 0.05],
  [0.042, 0.14],
  [0.05, 0.33],
  [0.042, 0.46],
  [0.03, 0.62],
  [0.012, 0.79],
]

/** Cuts the corners off a closed outline: each round doubles its points. */
export function cutCorners(points: readonly OutlinePoint[], rounds: number): readonly OutlinePoint[] {
  if (rounds <= 0) return points
  const cut = points.flatMap(([x, y], at): OutlinePoint[] => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y]
    return [
      [x + (nextX - x) * 0.25, y + (nextY - y) * 0.25],
      [x + (nextX - x) * 0.75, y + (nextY - y) * 0.75],
    ]
  })
  return cutCorners(cut, rounds - 1)
}

/** The outline of a person of 1.70 m, smooth and closed. */
export function personOutline(): readonly OutlinePoint[] {
  const left = HALF.slice(1)
    .reverse()
    .map(([x, y]): OutlinePoint => [-x, y])
  return cutCorners([...HALF, ...left], 2)
}

/** A notebook that stands upright, its foot at 0. Metres. */
export function notebookOutline(width: number, height: number): readonly OutlinePoint[] {
  const [x, r] = [width / 2, 0.007]
  return cutCorners(
    [
      [-x, 0],
      [-x + r, 0],
      [x - r, 0],
      [x, 0],
      [x, r],
      [x, height - r],
      [x, height],
      [x - r, height],
      [-x + r, height],
      [-x, height],
      [-x, height - r],
      [-x, r],
    ],
    1,
  )
}
