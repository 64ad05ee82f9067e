/** Metres up to which a person is drawn in each level of detail, the finest first. */
const UP_TO = [4.4, 9] as const
/** Share by which somebody must be nearer or further than that before the level changes. */
const SLACK = 0.1

/** The level of detail for somebody `distance` metres away, who is drawn in `now`. `coarseness` above 1: coarser sooner. */
export function personLevel(distance: number, now: number, coarseness: number): number {
  let level = 0
  for (const border of UP_TO) {
    const slack = now > level ? -SLACK : SLACK
    if (distance <= (border / coarseness) * (1 + slack)) return level
    level++
  }
  return level
}

/** Frames from one pose to the next of somebody in level `level`: on weak machines those farthest off move in larger steps. */
export function posesEvery(level: number, coarseness: number): number {
  return coarseness > 1 && level >= UP_TO.length ? 2 : 1
}
