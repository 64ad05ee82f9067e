import type { DataArrayTexture, IUniform, Material, Mesh, Texture } from "three"
import type { LightUniforms } from "../light/scene-light.ts"
import { PlaceMaterial, type PlaceQuality } from "./place-material.ts"
import { readLeanly } from "./read-leanly.ts"
import { writeStillAir } from "./still-air.ts"

/** How everything solid of the place is drawn: all its materials, which change their quality together. */
export interface Place {
  /** `lightmap`: baked light of the part; `null`: it takes the light of the air. */
  material(lightmap: Texture | null, bothSides: boolean): Material
  /** Makes a part ready that has such a material and stands where it will stay. */
  settle(part: Mesh, isLit: boolean): void
  /** What began lean stays so: its textures were put in graphics memory for that. */
  setQuality(quality: PlaceQuality): void
  /** Whether a lamp is on that lights what is around it. */
  setLamp(isOn: boolean): void
}

export interface PlaceOptions {
  /** Factor that lightmaps were divided by when they were encoded. */
  readonly scale: number
  /** Its value may come later. */
  readonly tiles: IUniform<DataArrayTexture>
  readonly light: LightUniforms
  /** To begin with. */
  readonly quality: PlaceQuality
}

export function createPlace({ scale, tiles, light, quality: first }: PlaceOptions): Place {
  const materials = new Set<PlaceMaterial>()
  const uniforms = { ...light, tiles }
  let quality = first
  let isLampOn = false

  return {
    material: (lightmap, bothSides) => {
      if (first === "lean") readLeanly(tiles.value, lightmap)
      const material = new PlaceMaterial({
        uniforms,
        quality,
        bothSides,
        hasStillAir: first === "lean",
        lightMap: lightmap,
        lightMapIntensity: scale,
      })
      material.isLampOn = isLampOn
      materials.add(material)
      material.addEventListener("dispose", () => materials.delete(material))
      return material
    },
    settle: (part, isLit) => {
      if (first === "lean") writeStillAir(part, isLit, light)
    },
    setQuality: (next) => {
      if (next === quality || first === "lean") return
      quality = next
      for (const material of materials) material.quality = next
    },
    setLamp: (isOn) => {
      if (isOn === isLampOn) return
      isLampOn = isOn
      for (const material of materials) material.isLampOn = isOn
    },
  }
}
