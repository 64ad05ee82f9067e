import type { Localized } from "./language.ts"
import type { Touchpoint } from "./touchpoint.ts"

/**
 * Metres, y up, right-handed: the axes of glTF and three. Headings are degrees clockwise seen from above:
 * 0 looks along -z (into the store from its door), 90 along +x.
 */
export interface Point {
  readonly x: number
  readonly z: number
}

/** What stands on the floor and can't be walked through, from the floor up. */
export type Obstacle =
  | {
      readonly kind: "circle"
      readonly x: number
      readonly z: number
      readonly radius: number
      readonly height: number
    }
  | {
      readonly kind: "box"
      readonly x: number
      readonly z: number
      readonly width: number
      readonly depth: number
      /** Degrees clockwise seen from above. */
      readonly heading: number
      readonly height: number
    }

/** A named area. Where two overlap, the first in the list wins. */
export interface Zone {
  readonly id: string
  readonly name: Localized
  /** Corners of a simple polygon, in order. */
  readonly outline: readonly Point[]
  /** Where `take me there` ends, and which way one looks then. */
  readonly arrival: Point & { readonly heading: number }
}

/** One place for one product. */
export interface Slot {
  readonly id: string
  /**
   * Handle of the product that stands here, empty while the catalogue lacks it. `null`: an open slot, which takes
   * the next product of the catalogue that no slot names.
   */
  readonly product: string | null
  readonly position: readonly [x: number, y: number, z: number]
  readonly heading: number
  readonly scale: number
  /** Baked light that reaches this place, linear RGB, multiplied into the product's colour. */
  readonly light: readonly [r: number, g: number, b: number]
  /** Whether it may be taken from here; duplicates high on a shelf may not. */
  readonly inspectable: boolean
}

/** Furniture that holds products. */
export interface Fixture {
  readonly id: string
  readonly zone: string
  /** Touchpoint that asks about products taken from here. */
  readonly touchpoint: string
  /** `built-in`: part of the shell. The others are drawn by the view. */
  readonly kind: "built-in" | "plinth" | "easel"
  readonly slots: readonly Slot[]
}

/** Models and light of the place itself; addresses are relative to `/assets/`. */
export interface Shell {
  readonly model: string
  /** Lightmap of each part of the model, by the beginning of the part's name. */
  readonly lightmaps: Readonly<Record<string, string>>
  /** Factor that the lightmaps were divided by when they were encoded. */
  readonly lightmapScale: number
  /** Equirectangular HDR for reflections. */
  readonly environment: string
  readonly exposure: number
  /** Square tiles of stone, wood and cloth, one under the other, that shell and rooms share; `null` without any. */
  readonly tiles: string | null
  /** What is fetched after the architecture, the nearest first. */
  readonly rooms: readonly Room[]
  /** Light in the air; `null`: it is guessed from the light of the slots. */
  readonly probes: Probes | null
}

/** Furniture and fittings of one part of the place. */
export interface Room extends Point {
  readonly id: string
  /** Addresses relative to `/assets/`. */
  readonly model: string
  readonly lightmap: string | null
}

/** A file of baked light on a regular grid; its layout is that of `probe-grid.ts`. */
export interface Probes {
  readonly file: string
  /** The first probe, the step between neighbours in metres, and how many there are, along x, y and z. */
  readonly origin: readonly [x: number, y: number, z: number]
  readonly step: readonly [x: number, y: number, z: number]
  readonly size: readonly [x: number, y: number, z: number]
}

/** A mirror that one can stand before, in the middle of its glass; its heading is the way the glass looks. */
export interface Mirror extends Point {
  readonly y: number
  readonly heading: number
  readonly width: number
  readonly height: number
}

/** Where "you said, we did" hangs: the middle of what is printed, against the wall behind it, and the way it looks. */
export interface Board extends Point {
  readonly id: string
  readonly y: number
  readonly heading: number
  /** Metres, of what is printed. */
  readonly width: number
  readonly height: number
}

/** What one treads on within an outline. */
export interface Surface {
  readonly material: SurfaceMaterial
  readonly outline: readonly Point[]
}

export const SURFACE_MATERIALS = ["terrazzo", "wood", "rug", "stone"] as const
export type SurfaceMaterial = (typeof SURFACE_MATERIALS)[number]

/** A figure that stands in the scene and belongs to the staff. */
export interface Attendant {
  readonly id: string
  readonly name: string
  readonly at: Point & { readonly heading: number }
  readonly outfit: Readonly<Record<string, string>>
}

/** A place to walk in: everything the browser needs to draw it and walk in it. Data in `scenes/<id>.json`. */
export interface Scene {
  readonly id: string
  /** Changes with every published change. */
  readonly version: string
  readonly name: Localized
  readonly shell: Shell
  /** Where a body may stand at all: corners of a polygon in order, before obstacles are taken out. */
  readonly floor: readonly Point[]
  /** Walls and furniture. */
  readonly obstacles: readonly Obstacle[]
  /** Height of the ceiling in metres; the camera stays under it. */
  readonly ceiling: number
  readonly zones: readonly Zone[]
  readonly spawnPoints: readonly (Point & { readonly id: string; readonly heading: number })[]
  readonly fixtures: readonly Fixture[]
  readonly touchpoints: readonly Touchpoint[]
  readonly attendants: readonly Attendant[]
  readonly mirror: Mirror | null
  readonly boards: readonly Board[]
  /** The first that holds a point is what one treads on there. */
  readonly surfaces: readonly Surface[]
}
