import { Color, type Object3D, Vector3 } from "three"

/** How a product moves when it is asked to. */
export type Move = "light" | "turn" | "build" | "recline"

/** A place on a product that has something to tell, in the product's axes. */
export interface Hotspot {
  readonly id: string
  readonly at: Vector3
  readonly normal: Vector3
  /** The node that carries it along when it moves; `null`: it stays. `at` and `normal` are those at rest. */
  readonly on: string | null
}

/** The light that a product gives when it is switched on. */
export interface ProductLight {
  readonly at: Vector3
  readonly colour: Color
  /** Metres. */
  readonly range: number
}

/** What a model says of itself beside its shape. */
export interface ProductExtras {
  /** Scale by option value. */
  readonly sizes: ReadonlyMap<string, number>
  readonly move: Move | null
  readonly light: ProductLight | null
  readonly hotspots: readonly Hotspot[]
  /** It hangs on a wall or from a ceiling: it stands on nothing. */
  readonly hangs: boolean
  /** What sits on the bridge of a nose, in the product's axes; `null`: it isn't worn. */
  readonly wear: Vector3 | null
}

export const NO_EXTRAS: ProductExtras = {
  sizes: new Map(),
  move: null,
  light: null,
  hotspots: [],
  hangs: false,
  wear: null,
}

const MOVES: readonly Move[] = ["light", "turn", "build", "recline"]
const RANGE = 4
/** Loading numbers nodes of the same name. */
const WEAR = /^wear(?:_\d+)?$/

type Loose = Readonly<Record<string, unknown>>

/** A file's extras are what somebody wrote by hand: whatever isn't as agreed is left out. */
function loose(value: unknown): Loose {
  return typeof value === "object" && value !== null ? { ...value } : {}
}

function vector(value: unknown): Vector3 | null {
  if (!Array.isArray(value) || value.length !== 3 || !value.every(Number.isFinite)) return null
  const [x, y, z] = value
  return new Vector3(x, y, z)
}

function hotspotOf(value: unknown): Hotspot[] {
  const { id, at, normal, on } = loose(value)
  const place = vector(at)
  return typeof id === "string" && place
    ? [
        {
          id,
          at: place,
          normal: vector(normal) ?? new Vector3(0, 0, 1),
          on: typeof on === "string" ? on : null,
        },
      ]
    : []
}

function lightOf(value: unknown): ProductLight | null {
  const { at, colour, range } = loose(value)
  const place = vector(at)
  if (!place || typeof colour !== "string" || !/^#[\da-f]{6}$/i.test(colour)) return null
  return {
    at: place,
    colour: new Color(colour),
    range: typeof range === "number" && range > 0 ? range : RANGE,
  }
}

/** Reads the extras of a product's node. */
export function productExtras({ userData, children }: Object3D): ProductExtras {
  const { sizes, moves, light, hotspots, hangs } = loose(userData)
  return {
    sizes: new Map(
      Object.entries(loose(sizes)).flatMap(([value, scale]): [string, number][] =>
        typeof scale === "number" && scale > 0 ? [[value, scale]] : [],
      ),
    ),
    move: MOVES.find((move) => move === moves) ?? null,
    light: lightOf(light),
    hotspots: Array.isArray(hotspots) ? hotspots.flatMap(hotspotOf) : [],
    hangs: hangs === true,
    wear: children.find(({ name }) => WEAR.test(name))?.position.clone() ?? null,
  }
}
