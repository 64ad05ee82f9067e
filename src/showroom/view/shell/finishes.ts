/**
 * What surfaces of the place are made of. The number of a surface's finish is the alpha of its vertex colours times 255;
 * `assets/source/store/finishes.json` says the same to the scripts that make the models.
 */
export interface Finish {
  readonly name: string
  /** Tile of the scene's picture of tiles that its colour is multiplied by; `null`: it is plain. */
  readonly tile: TileName | null
  readonly roughness: number
  readonly metalness: 0 | 1
  /** How much brighter than its colour it shines by itself; 0: it doesn't. */
  readonly glow: number
}

/** The tiles of the picture, from the top; below them what mirrors of the nave and of its left aisle show. */
export const TILES = ["plaster", "terrazzo", "travertine", "oak", "cloth", "paving", "nave", "aisle"] as const
export type TileName = (typeof TILES)[number]
/** The first of those that mirrors show. */
export const FIRST_MIRROR = TILES.indexOf("nave")
/** How much brighter than white the brightest is that a mirror shows. */
const MIRRORED = 1.5

const plain = (name: string, roughness: number): Finish => ({
  name,
  tile: null,
  roughness,
  metalness: 0,
  glow: 0,
})
const tiled = (tile: TileName, roughness: number): Finish => ({ ...plain(tile, roughness), tile })
const mirror = (name: string, tile: TileName): Finish => ({ ...plain(name, 1), tile, glow: MIRRORED })

export const FINISHES: readonly Finish[] = [
  plain("paint", 0.85),
  tiled("plaster", 0.9),
  tiled("terrazzo", 0.28),
  tiled("travertine", 0.62),
  tiled("oak", 0.5),
  tiled("cloth", 1),
  tiled("paving", 0.9),
  plain("lacquer", 0.3),
  { ...plain("brass", 0.3), metalness: 1 },
  mirror("mirror", "nave"),
  { ...plain("glow", 1), glow: 4 },
  plain("leaf", 0.85),
  plain("glass", 0.02),
  mirror("aisle-mirror", "aisle"),
]
