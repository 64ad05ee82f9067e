import { type BareWorld, isFree, isStraightFree } from "../../domain/floor-plan/bare-world.ts"

/** Metres between neighbours: a gap that a body fits through with 20 cm to spare is never missed. */
export const NAV_STEP = 0.2
/** Metres that a node keeps away from things, so that a walker does not scrape along them. */
const NODE_MARGIN = 0.02
/** Metres of elbow room; a way with it costs less. */
const COMFORT = 0.12

/** Neighbours as [column, row] steps; the four after the first four are their opposites. */
export const NEIGHBOURS: readonly (readonly [number, number])[] = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
]

/** The places a path is made of, and which can be walked between. */
export interface NavGrid {
  readonly minX: number
  readonly minZ: number
  readonly columns: number
  readonly rows: number
  /** One bit a neighbour, in the order of NEIGHBOURS. */
  readonly links: Uint8Array
  /** Cost factor of stepping onto a node: above 1 where it is tight. */
  readonly cost: Float32Array
  /** Number of the connected region a node is in; -1 where nobody can stand. */
  readonly region: Int32Array
  /** The region with most nodes, -1 when there is none: the shop floor, as opposed to a gap behind a counter. */
  readonly mainRegion: number
}

export function nodeX(nav: NavGrid, node: number): number {
  return nav.minX + ((node % nav.columns) + 0.5) * NAV_STEP
}

export function nodeZ(nav: NavGrid, node: number): number {
  return nav.minZ + (Math.floor(node / nav.columns) + 0.5) * NAV_STEP
}

export function createNavGrid(world: BareWorld): NavGrid {
  const { minX, minZ, maxX, maxZ } = world.grid
  const columns = Math.max(1, Math.ceil((maxX - minX) / NAV_STEP))
  const rows = Math.max(1, Math.ceil((maxZ - minZ) / NAV_STEP))
  const count = columns * rows
  const links = new Uint8Array(count)
  const cost = new Float32Array(count)
  const region = new Int32Array(count).fill(-1)
  const nav = { minX, minZ, columns, rows, links, cost, region, mainRegion: -1 }
  for (let node = 0; node < count; node++) {
    const x = nodeX(nav, node)
    const z = nodeZ(nav, node)
    if (isFree(world, x, z, COMFORT)) cost[node] = 1
    else if (isFree(world, x, z, NODE_MARGIN)) cost[node] = 1.4
  }
  link(world, nav)
  return { ...nav, mainRegion: colour(nav) }
}

/** Links the nodes that can be walked straight between; the other four directions are their mirror. */
function link(world: BareWorld, nav: NavGrid): void {
  for (let node = 0; node < nav.links.length; node++) {
    for (let direction = 0; direction < 4; direction++) {
      const other = neighbourOf(nav, node, direction)
      if (other < 0 || !isLinkable(world, nav, node, other)) continue
      nav.links[node] = (nav.links[node] ?? 0) | (1 << direction)
      nav.links[other] = (nav.links[other] ?? 0) | (1 << (direction + 4))
    }
  }
}

function isLinkable(world: BareWorld, nav: NavGrid, node: number, other: number): boolean {
  const one = nav.cost[node] ?? 0
  const two = nav.cost[other] ?? 0
  if (one === 0 || two === 0) return false
  // Two nodes with elbow room are so near to each other that nothing fits between them.
  if (one === 1 && two === 1) return true
  return isStraightFree(world, nodeX(nav, node), nodeZ(nav, node), nodeX(nav, other), nodeZ(nav, other))
}

/** The node one step away, or -1 beyond the border. */
export function neighbourOf(nav: NavGrid, node: number, direction: number): number {
  const [right, down] = NEIGHBOURS[direction] ?? [0, 0]
  const column = (node % nav.columns) + right
  const row = Math.floor(node / nav.columns) + down
  if (column < 0 || column >= nav.columns || row < 0 || row >= nav.rows) return -1
  return row * nav.columns + column
}

/** Numbers the connected regions; gives the number of the largest. */
function colour(nav: NavGrid): number {
  let next = 0
  let largest = -1
  let most = 0
  for (let seed = 0; seed < nav.region.length; seed++) {
    if (nav.region[seed] !== -1 || nav.cost[seed] === 0) continue
    const size = fill(nav, seed, next)
    if (size > most) {
      most = size
      largest = next
    }
    next++
  }
  return largest
}

function fill(nav: NavGrid, seed: number, number: number): number {
  const open = [seed]
  nav.region[seed] = number
  let size = 0
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    size++
    for (let direction = 0; direction < 8; direction++) {
      if (((nav.links[node] ?? 0) & (1 << direction)) === 0) continue
      const other = neighbourOf(nav, node, direction)
      if (nav.region[other] !== -1) continue
      nav.region[other] = number
      open.push(other)
    }
  }
  return size
}
