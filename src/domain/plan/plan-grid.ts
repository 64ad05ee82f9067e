import { holdsPoint } from "../floor-plan/polygon.ts"
import type { Scene, Zone } from "../scene.ts"

/** Metres, about: a tile is this wide, and half of it where enough answers are. */
export const TILE = 2.8
/** Points that are looked at along each side of a tile. */
const PROBES = 8

/** A rectangle of the floor, in metres. */
export interface PlanRect {
  readonly x: number
  readonly z: number
  readonly width: number
  readonly depth: number
}

/** A rectangle as far as it belongs to its zone. */
export interface PlanTile extends PlanRect {
  /** `column,row` among those of its size. */
  readonly key: string
  /** Where its number is written. */
  readonly middle: { readonly x: number; readonly z: number }
  /** Metres from there to what isn't the tile's, on either side; before and behind it is two thirds of that or more. */
  readonly room: number
}

/** A zone as it is divided: into tiles, and each of them into four cells. */
export interface ZoneGrid {
  readonly zone: string
  /** Changes when the zone's outline does: what was counted in other cells isn't found in these. */
  readonly mark: string
  readonly tiles: ReadonlyMap<string, PlanTile>
  readonly cells: ReadonlyMap<string, PlanTile>
  /** `mark:column,row` of the cell of a point; the empty text outside the zone. */
  spotOf(x: number, z: number): string
}

export type PlanGrid = ReadonlyMap<string, ZoneGrid>

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value.toString(36)
}

/** The tile that a cell is a quarter of. */
export function tileOfCell(cell: string): string {
  const [column = 0, row = 0] = cell.split(",").map(Number)
  return `${column >> 1},${row >> 1}`
}

interface Probe {
  readonly x: number
  readonly z: number
}

/** The point that lies deepest among others of its kind: with the most room around it, in both directions. */
function deepest(
  mine: readonly Probe[],
  others: readonly Probe[],
  rect: PlanRect,
): Pick<PlanTile, "middle" | "room"> {
  const roomAt = ({ x, z }: Probe) =>
    Math.min(
      x - rect.x,
      rect.x + rect.width - x,
      1.5 * (z - rect.z),
      1.5 * (rect.z + rect.depth - z),
      ...others.map((other) => Math.max(Math.abs(other.x - x), 1.5 * Math.abs(other.z - z))),
    )
  const room = Math.max(...mine.map(roomAt))
  const best = mine.filter((probe) => roomAt(probe) > room - 1e-6)
  // Of several as deep the one nearest to the others: the middle between two may be another's.
  const mean = (of: (probe: Probe) => number) => best.reduce((sum, probe) => sum + of(probe), 0) / best.length
  const [x, z] = [mean((probe) => probe.x), mean((probe) => probe.z)]
  const middle = roomAt({ x, z }) >= room - 1e-6 ? { x, z } : best[0]
  return { middle: middle ?? { x, z }, room }
}

/** The part of a rectangle where `isMine` holds; `null` where there is none. */
function clip(key: string, rect: PlanRect, isMine: (x: number, z: number) => boolean): PlanTile | null {
  const step = { x: rect.width / PROBES, z: rect.depth / PROBES }
  const probes = Array.from({ length: PROBES * PROBES }, (_, index) => ({
    x: rect.x + ((index % PROBES) + 0.5) * step.x,
    z: rect.z + (Math.floor(index / PROBES) + 0.5) * step.z,
  }))
  const mine = probes.filter(({ x, z }) => isMine(x, z))
  if (mine.length === 0) return null
  const [xs, zs] = [mine.map(({ x }) => x), mine.map(({ z }) => z)]
  const [left, back] = [Math.min(...xs) - step.x / 2, Math.min(...zs) - step.z / 2]
  const box = {
    x: left,
    z: back,
    width: Math.max(...xs) + step.x / 2 - left,
    depth: Math.max(...zs) + step.z / 2 - back,
  }
  const others = probes.filter((probe) => !mine.includes(probe))
  return { key, ...box, ...deepest(mine, others, box) }
}

function createZoneGrid({ id, outline }: Zone, zoneAt: (x: number, z: number) => string | null): ZoneGrid {
  const left = Math.min(...outline.map(({ x }) => x))
  const back = Math.min(...outline.map(({ z }) => z))
  const width = Math.max(...outline.map(({ x }) => x)) - left
  const depth = Math.max(...outline.map(({ z }) => z)) - back
  const columns = Math.max(1, Math.round(width / TILE))
  const rows = Math.max(1, Math.round(depth / TILE))
  const mark = hash(JSON.stringify([columns, rows, outline.map(({ x, z }) => [x, z])]))

  function divided(parts: 1 | 2): ReadonlyMap<string, PlanTile> {
    const [across, along] = [columns * parts, rows * parts]
    const all = new Map<string, PlanTile>()
    for (let row = 0; row < along; row += 1)
      for (let column = 0; column < across; column += 1) {
        const rect = {
          x: left + (column * width) / across,
          z: back + (row * depth) / along,
          width: width / across,
          depth: depth / along,
        }
        const key = `${column},${row}`
        const tile = clip(key, rect, (x, z) => zoneAt(x, z) === id)
        if (tile) all.set(key, tile)
      }
    return all
  }
  const cells = divided(2)
  return {
    zone: id,
    mark,
    tiles: divided(1),
    cells,
    spotOf: (x, z) => {
      const column = Math.floor(((x - left) / width) * columns * 2)
      const row = Math.floor(((z - back) / depth) * rows * 2)
      const key = `${column},${row}`
      return cells.has(key) && zoneAt(x, z) === id ? `${mark}:${key}` : ""
    },
  }
}

/**
 * The floor of a scene in tiles: each zone has its own, fitted to its outline, so that no tile reaches over a wall. Which
 * tile a place is in depends on the scene alone.
 */
export function createPlanGrid({ zones }: Pick<Scene, "zones">): PlanGrid {
  const zoneAt = (x: number, z: number) => zones.find(({ outline }) => holdsPoint(outline, x, z))?.id ?? null
  return new Map(zones.map((zone) => [zone.id, createZoneGrid(zone, zoneAt)]))
}
