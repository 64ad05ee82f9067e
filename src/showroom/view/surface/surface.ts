import type { DataArrayTexture, IUniform } from "three"
import type { LightUniforms } from "../light/scene-light.ts"
import { plainDetails } from "./details.ts"
import { createPalette, type Palette } from "./palette.ts"
import {
  createOwnUniforms,
  type OwnUniforms,
  SurfaceMaterial,
  type SurfaceQuality,
} from "./surface-material.ts"

/** Materials of one model outside the batches: same look, its own state. */
export interface OwnSurface {
  readonly solid: SurfaceMaterial
  readonly clear: SurfaceMaterial
  readonly uniforms: OwnUniforms
  dispose(): void
}

/** How everything that is sold is drawn: one family of materials over one palette. */
export interface Surface {
  readonly palette: Palette
  readonly light: LightUniforms
  /** For batches. */
  readonly solid: SurfaceMaterial
  readonly clear: SurfaceMaterial
  /** For what is looked at from near: always in full quality. */
  own(): OwnSurface
  setQuality(quality: SurfaceQuality): void
  dispose(): void
}

export interface SurfaceOptions {
  light: LightUniforms
  quality: SurfaceQuality
  /** Called once, when the first product that has grain is shown; `null`: there is none to be had. */
  fetchDetails: () => Promise<DataArrayTexture | null>
}

export function createSurface({ light, quality, fetchDetails }: SurfaceOptions): Surface {
  const details: IUniform<DataArrayTexture> = { value: plainDetails() }
  let fetched = false
  let disposed = false

  async function grain(): Promise<void> {
    if (fetched) return
    fetched = true
    const next = await fetchDetails()
    if (!next || disposed) return
    details.value.dispose()
    details.value = next
  }

  const palette = createPalette((looks) => {
    if (looks.some(({ detail }) => detail > 0)) void grain()
  })
  const shared = { ...light, palette: { value: palette.texture }, details }
  const solid = new SurfaceMaterial({ name: "surface", uniforms: shared, quality, clear: false, own: false })
  const clear = new SurfaceMaterial({
    name: "clear surface",
    uniforms: shared,
    quality,
    clear: true,
    own: false,
  })
  return {
    palette,
    light,
    solid,
    clear,
    own: () => {
      const own = createOwnUniforms()
      const uniforms = { ...shared, ...own }
      const materials = {
        solid: new SurfaceMaterial({ name: "surface", uniforms, quality: "full", clear: false, own: true }),
        clear: new SurfaceMaterial({
          name: "clear surface",
          uniforms,
          quality: "full",
          clear: true,
          own: true,
        }),
      }
      return {
        ...materials,
        uniforms: own,
        dispose: () => {
          materials.solid.dispose()
          materials.clear.dispose()
        },
      }
    },
    setQuality: (next) => {
      solid.quality = next
      clear.quality = next
    },
    dispose: () => {
      disposed = true
      palette.dispose()
      details.value.dispose()
      solid.dispose()
      clear.dispose()
    },
  }
}
