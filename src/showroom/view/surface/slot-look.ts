import { Color, DoubleSide, type Material, MeshBasicMaterial, MeshStandardMaterial, Texture } from "three"

/** Layers of the detail texture, in the order in which its tiles are stacked. */
export const DETAILS = [
  "none",
  "oak",
  "travertine",
  "boucle",
  "leather",
  "speckle",
  "brushed",
  "felt",
  "weave",
]

/** How the surface shows one material. Colours linear. */
export interface SlotLook {
  readonly colour: Color
  /** 0 clear .. 1 opaque. */
  readonly alpha: number
  readonly roughness: number
  readonly metalness: number
  /** Light of its own; 1 shows white at exposure 1. */
  readonly glow: Color
  /** Glows only while the product is switched on. */
  readonly switched: boolean
  /** Layer of the detail texture, 0 none, and metres that one tile covers. */
  readonly detail: number
  readonly tile: number
}

const TILE = 0.25
const BLACK = new Color(0, 0, 0)

function detailOf({ userData }: Material): Pick<SlotLook, "detail" | "tile"> {
  const { detail, tile }: { detail?: unknown; tile?: unknown } = userData
  const layer = typeof detail === "string" ? DETAILS.indexOf(detail) : 0
  return { detail: Math.max(0, layer), tile: typeof tile === "number" && tile > 0 ? tile : TILE }
}

/** Reads a material; one that three doesn't light keeps its colour by glowing. */
export function slotLook(material: Material): SlotLook {
  const common = {
    alpha: material.transparent ? material.opacity : 1,
    switched: material.name.endsWith("_lit"),
    ...detailOf(material),
  }
  if (material instanceof MeshStandardMaterial) {
    const { color, roughness, metalness, emissive, emissiveIntensity } = material
    const glow = emissive.clone().multiplyScalar(emissiveIntensity)
    return { ...common, colour: color.clone(), roughness, metalness, glow }
  }
  const glow = material instanceof MeshBasicMaterial ? material.color.clone() : new Color(1, 1, 1)
  return { ...common, colour: BLACK, roughness: 1, metalness: 0, glow }
}

/** Whether the surface can show it: not when it has pictures of its own, or cuts holes. */
export function isPlain(material: Material): boolean {
  return material.alphaTest === 0 && !Object.values(material).some((value) => value instanceof Texture)
}

export function isClear(material: Material): boolean {
  return material.transparent && material.opacity < 1
}

export function isDoubleSided({ side }: Material): boolean {
  return side === DoubleSide
}
