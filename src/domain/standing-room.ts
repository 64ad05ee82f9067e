import type { Obstacle, Point, Scene } from "./scene.ts"

/** Half the width of a body, in metres. */
export const BODY_RADIUS = 0.28
/** How far from where one stands a product may be to be taken, in metres on the plan. */
export const ARM = 1.5
/** Side of a cell of the plan, in metres. */
const CELL = 0.1

function isInside(outline: readonly Point[], { x, z }: Point): boolean {
  let inside = false
  outline.forEach((a, at) => {
    const b = outline[(at + 1) % outline.length] ?? a
    if (a.z > z !== b.z > z && x < ((b.x - a.x) * (z - a.z)) / (b.z - a.z) + a.x) inside = !inside
  })
  return inside
}

function distanceToEdge(outline: readonly Point[], { x, z }: Point): number {
  return Math.min(
    ...outline.map((a, at) => {
      const b = outline[(at + 1) % outline.length] ?? a
      const [ex, ez] = [b.x - a.x, b.z - a.z]
      const along = Math.max(0, Math.min(1, ((x - a.x) * ex + (z - a.z) * ez) / (ex * ex + ez * ez || 1)))
      return Math.hypot(x - a.x - along * ex, z - a.z - along * ez)
    }),
  )
}

/** Metres from a point to an obstacle on the plan; 0 inside it. */
export function distanceToObstacle(obstacle: Obstacle, { x, z }: Point): number {
  const [dx, dz] = [x - obstacle.x, z - obstacle.z]
  if (obstacle.kind === "circle") return Math.max(0, Math.hypot(dx, dz) - obstacle.radius)
  const turn = (obstacle.heading * Math.PI) / 180
  const across = Math.abs(dx * Math.cos(turn) + dz * Math.sin(turn)) - obstacle.width / 2
  const along = Math.abs(dz * Math.cos(turn) - dx * Math.sin(turn)) - obstacle.depth / 2
  return Math.hypot(Math.max(0, across), Math.max(0, along))
}

/** Sorts out most obstacles without a root or an angle. */
function isFarFrom(obstacle: Obstacle, { x, z }: Point): boolean {
  const reach = (obstacle.kind === "circle" ? obstacle.radius : obstacle.width + obstacle.depth) + BODY_RADIUS
  return Math.abs(obstacle.x - x) > reach || Math.abs(obstacle.z - z) > reach
}

export interface StandingRoom {
  /** Whether a body can stand here, having walked from the first spawn point. Accurate to a cell of 10 cm. */
  canStand(at: Point): boolean
  /** Whether something here is within an arm of such a place. */
  isWithinArm(at: Point): boolean
}

/** Where a visitor can get to, found by flooding the plan from the first spawn point. */
export function createStandingRoom({ floor, obstacles, spawnPoints }: Scene): StandingRoom {
  const west = Math.min(...floor.map(({ x }) => x))
  const north = Math.min(...floor.map(({ z }) => z))
  const columns = Math.ceil((Math.max(...floor.map(({ x }) => x)) - west) / CELL) + 1
  const rows = Math.ceil((Math.max(...floor.map(({ z }) => z)) - north) / CELL) + 1
  const column = ({ x }: Point) => Math.round((x - west) / CELL)
  const row = ({ z }: Point) => Math.round((z - north) / CELL)
  const isFree = (at: Point) =>
    obstacles.every(
      (obstacle) => isFarFrom(obstacle, at) || distanceToObstacle(obstacle, at) >= BODY_RADIUS,
    ) &&
    isInside(floor, at) &&
    distanceToEdge(floor, at) >= BODY_RADIUS

  const reached = new Set<number>()
  const looked = new Set<number>()
  const start = spawnPoints[0]
  const open: number[] = start ? [row(start) * columns + column(start)] : []
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (looked.has(cell)) continue
    looked.add(cell)
    const [c, r] = [cell % columns, Math.floor(cell / columns)]
    if (!isFree({ x: west + c * CELL, z: north + r * CELL })) continue
    reached.add(cell)
    if (c > 0) open.push(cell - 1)
    if (c < columns - 1) open.push(cell + 1)
    if (r > 0) open.push(cell - columns)
    if (r < rows - 1) open.push(cell + columns)
  }

  const isReached = (c: number, r: number) =>
    c >= 0 && r >= 0 && c < columns && r < rows && reached.has(r * columns + c)
  return {
    canStand: (at) => isReached(column(at), row(at)),
    isWithinArm: (at) => {
      const span = Math.ceil(ARM / CELL)
      for (let dr = -span; dr <= span; dr++)
        for (let dc = -span; dc <= span; dc++)
          if (Math.hypot(dr, dc) * CELL <= ARM && isReached(column(at) + dc, row(at) + dr)) return true
      return false
    },
  }
}
