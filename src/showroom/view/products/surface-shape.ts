import type { BufferGeometry, Color, Material } from "three"
import { isClear, isDoubleSided, type SlotLook, slotLook } from "../surface/slot-look.ts"
import { surfaceGeometry } from "../surface/surface-geometry.ts"
import { mainPartOf } from "./main-part.ts"
import type { ModelPart } from "./read-parts.ts"

/** What a product is shown in: as it was made, in a variant of its model, or with its main part in a colour. */
export type Look =
  | { readonly kind: "made" }
  | { readonly kind: "variant"; readonly name: string }
  | { readonly kind: "tint"; readonly colour: Color }

export const AS_MADE: Look = { kind: "made" }

/** One level of detail; what is seen through is drawn after the rest. */
export interface SurfaceLevel {
  readonly solid: BufferGeometry | null
  readonly clear: BufferGeometry | null
}

/** A product as the surface draws it. */
export interface SurfaceShape {
  readonly parts: readonly ModelPart[]
  /** The finest first. */
  readonly levels: readonly SurfaceLevel[]
  /** The slot of each part's material, by the part's place. */
  readonly slotOf: (part: ModelPart) => number
  readonly isClear: (part: ModelPart) => boolean
  /** What the slots show, for the palette. */
  looks(look: Look): readonly SlotLook[]
}

/** Parts in the same material in every variant share a slot. */
function signature({ material, variants }: ModelPart): string {
  return [material.uuid, ...[...variants].map(([name, { uuid }]) => `${name} ${uuid}`).sort()].join("|")
}

/** How many slots a product takes in the palette. */
export function countSlots(levels: readonly (readonly ModelPart[])[]): number {
  return new Set(levels.flat().map(signature)).size
}

/** Everything that a part can be made of. */
export function materialsOf({ material, variants }: ModelPart): readonly Material[] {
  return [material, ...variants.values()]
}

const seenThrough = (part: ModelPart) => materialsOf(part).some(isClear)

export function createSurfaceShape(levels: readonly (readonly ModelPart[])[]): SurfaceShape {
  const slots = new Map<string, { readonly slot: number; readonly part: ModelPart }>()
  for (const part of levels.flat()) {
    const key = signature(part)
    if (!slots.has(key)) slots.set(key, { slot: slots.size, part })
  }
  const slotOf = (part: ModelPart) => slots.get(signature(part))?.slot ?? 0
  const merge = (parts: readonly ModelPart[]) =>
    parts.length === 0
      ? null
      : surfaceGeometry(
          parts.map((part) => ({ ...part, slot: slotOf(part), doubleSided: isDoubleSided(part.material) })),
        )
  const parts = levels[0] ?? []
  const main = parts[mainPartOf(parts)]
  return {
    parts,
    levels: levels.map((level) => ({
      solid: merge(level.filter((part) => !seenThrough(part))),
      clear: merge(level.filter(seenThrough)),
    })),
    slotOf,
    isClear: seenThrough,
    looks: (look) =>
      [...slots.values()].map(({ slot, part }) => {
        const made = slotLook((look.kind === "variant" && part.variants.get(look.name)) || part.material)
        const dyed = look.kind === "tint" && main && slotOf(main) === slot
        return dyed ? { ...made, colour: look.colour } : made
      }),
  }
}
