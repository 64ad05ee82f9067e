import { NAV_STEP, type NavGrid, neighbourOf } from "./nav-grid.ts"
import { NodeHeap } from "./node-heap.ts"

/** What a search writes on, kept with its grid so that a search allocates nothing. */
interface Scratch {
  readonly walked: Float64Array
  readonly parent: Int32Array
  /** The search that wrote a node last; older marks don't count. */
  readonly seen: Int32Array
  readonly closed: Int32Array
  readonly heap: NodeHeap
  search: number
}

const scratchOf = new WeakMap<NavGrid, Scratch>()

function scratchFor(nav: NavGrid): Scratch {
  const known = scratchOf.get(nav)
  if (known !== undefined) return known
  const count = nav.links.length
  const made: Scratch = {
    walked: new Float64Array(count),
    parent: new Int32Array(count),
    seen: new Int32Array(count),
    closed: new Int32Array(count),
    heap: new NodeHeap(),
    search: 0,
  }
  scratchOf.set(nav, made)
  return made
}

/** The shortest way between two nodes of one region, both included (A*, octile distance), or `null`. */
export function searchNodes(nav: NavGrid, from: number, to: number): number[] | null {
  const scratch = scratchFor(nav)
  const { walked, parent, seen, closed, heap } = scratch
  const search = ++scratch.search
  const toColumn = to % nav.columns
  const toRow = Math.floor(to / nav.columns)
  heap.clear()
  heap.push(from, 0)
  walked[from] = 0
  parent[from] = -1
  seen[from] = search
  for (let node = heap.pop(); node !== -1; node = heap.pop()) {
    if (node === to) return trace(parent, to)
    if (closed[node] === search) continue
    closed[node] = search
    const links = nav.links[node] ?? 0
    for (let direction = 0; direction < 8; direction++) {
      if ((links & (1 << direction)) === 0) continue
      const other = neighbourOf(nav, node, direction)
      if (closed[other] === search) continue
      const stepLength = direction % 2 === 0 ? NAV_STEP : NAV_STEP * Math.SQRT2
      const total = (walked[node] ?? 0) + stepLength * (nav.cost[other] ?? 1)
      if (seen[other] === search && total >= (walked[other] ?? 0)) continue
      walked[other] = total
      parent[other] = node
      seen[other] = search
      const across = Math.abs((other % nav.columns) - toColumn)
      const down = Math.abs(Math.floor(other / nav.columns) - toRow)
      const straight = Math.abs(across - down) + Math.min(across, down) * Math.SQRT2
      heap.push(other, total + straight * NAV_STEP)
    }
  }
  return null
}

function trace(parent: Int32Array, to: number): number[] {
  const nodes: number[] = []
  for (let node = to; node !== -1; node = parent[node] ?? -1) nodes.push(node)
  return nodes.reverse()
}
