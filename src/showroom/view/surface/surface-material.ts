import { type IUniform, MeshStandardMaterial, Vector2, Vector4 } from "three"
import { SURFACE_FRAGMENT, SURFACE_VERTEX } from "./surface-shader.ts"

/** `full`: every pixel is lit; `lean`: every vertex, and only metal mirrors its surroundings. */
export type SurfaceQuality = "full" | "lean"

/** What one model outside the batches says of itself. */
export interface OwnUniforms {
  /** Row of the palette; 1 when it is switched on. */
  readonly look: IUniform<Vector2>
  /** Light instead of the scene's, and its share in w. */
  readonly studio: IUniform<Vector4>
  /** Steps that are built; how high the next one hangs over its place, metres. */
  readonly built: IUniform<Vector2>
}

/** Steps of a thing that is finished. */
export const ALL_STEPS = 1e4

export function createOwnUniforms(): OwnUniforms {
  return {
    look: { value: new Vector2(0, 0) },
    studio: { value: new Vector4(1, 1, 1, 0) },
    built: { value: new Vector2(ALL_STEPS, 0) },
  }
}

export interface SurfaceMaterialOptions {
  name: string
  uniforms: Readonly<Record<string, IUniform>>
  quality: SurfaceQuality
  /** Glass and lenses. */
  clear: boolean
  /** For a model outside the batches, with `OwnUniforms`. */
  own: boolean
}

/**
 * The material of everything that is sold. It is three's standard material by what three does for it (surroundings, tone
 * curve, batches), with shaders of its own.
 */
export class SurfaceMaterial extends MeshStandardMaterial {
  readonly #uniforms: Readonly<Record<string, IUniform>>
  readonly #own: boolean
  #quality: SurfaceQuality

  constructor({ name, uniforms, quality, clear, own }: SurfaceMaterialOptions) {
    super()
    this.name = name
    this.transparent = clear
    this.depthWrite = !clear
    this.#uniforms = uniforms
    this.#quality = quality
    this.#own = own
  }

  get quality(): SurfaceQuality {
    return this.#quality
  }

  set quality(quality: SurfaceQuality) {
    if (quality === this.#quality) return
    this.#quality = quality
    this.needsUpdate = true
  }

  override onBeforeCompile: MeshStandardMaterial["onBeforeCompile"] = (shader) => {
    const defines = [
      this.#quality === "full" ? "#define SURFACE_FULL\n" : "",
      this.#own ? "#define SURFACE_OWN\n" : "",
    ].join("")
    shader.vertexShader = defines + SURFACE_VERTEX
    shader.fragmentShader = defines + SURFACE_FRAGMENT
    Object.assign(shader.uniforms, this.#uniforms)
  }

  override customProgramCacheKey(): string {
    return `surface ${this.#quality} ${this.#own}`
  }
}
