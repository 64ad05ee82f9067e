import {
  DoubleSide,
  FrontSide,
  type IUniform,
  MeshStandardMaterial,
  type MeshStandardMaterialParameters,
  NoColorSpace,
} from "three"
import { LEAN_FRAGMENT, LEAN_VERTEX } from "./lean-shader.ts"
import {
  COLOUR,
  EMISSION,
  FRAGMENT_HEAD,
  LIGHT,
  METALNESS,
  ROUGHNESS,
  VERTEX_END,
  VERTEX_HEAD,
} from "./surface-chunks.ts"

/** `full`: smooth surfaces mirror the store; `lean`: nothing does, and every pixel costs as little as can be. */
export type PlaceQuality = "full" | "lean"

export interface PlaceMaterialOptions
  extends Pick<MeshStandardMaterialParameters, "lightMap" | "lightMapIntensity"> {
  readonly uniforms: Readonly<Record<string, IUniform>>
  readonly quality: PlaceQuality
  readonly bothSides: boolean
  /** Whether what it is put on has the light of the air at its vertices. */
  readonly hasStillAir: boolean
}

const FULL_VERTEX = { common: VERTEX_HEAD, project_vertex: VERTEX_END }
const FULL_FRAGMENT = {
  common: FRAGMENT_HEAD,
  color_fragment: COLOUR,
  roughnessmap_fragment: ROUGHNESS,
  metalnessmap_fragment: METALNESS,
  emissivemap_fragment: EMISSION,
  lights_fragment_maps: LIGHT,
}

/** Only whole chunks are replaced: their names outlast what a build does to their text. */
function replaced(text: string, chunks: Readonly<Record<string, string>>): string {
  return Object.entries(chunks).reduce(
    (shader, [chunk, mine]) => shader.replace(`#include <${chunk}>`, mine),
    text,
  )
}

/** One material for everything solid of a part of the place: finish and colour are the vertices'. */
export class PlaceMaterial extends MeshStandardMaterial {
  readonly #uniforms: Readonly<Record<string, IUniform>>
  readonly #hasStillAir: boolean
  #quality: PlaceQuality
  #isLampOn = false

  constructor({ uniforms, quality, bothSides, hasStillAir, ...more }: PlaceMaterialOptions) {
    super({ ...more, vertexColors: true, side: bothSides ? DoubleSide : FrontSide })
    this.#uniforms = uniforms
    this.#quality = quality
    this.#hasStillAir = hasStillAir
  }

  get quality(): PlaceQuality {
    return this.#quality
  }

  set quality(quality: PlaceQuality) {
    if (quality === this.#quality) return
    this.#quality = quality
    this.needsUpdate = true
  }

  /** Whether a lamp is on; only lean programs are others then. */
  set isLampOn(isOn: boolean) {
    if (isOn === this.#isLampOn) return
    this.#isLampOn = isOn
    if (this.#quality === "lean") this.needsUpdate = true
  }

  override onBeforeCompile: MeshStandardMaterial["onBeforeCompile"] = (shader) => {
    Object.assign(shader.uniforms, this.#uniforms)
    if (this.#quality === "full") {
      shader.vertexShader = replaced(shader.vertexShader, FULL_VERTEX)
      shader.fragmentShader = replaced(shader.fragmentShader, FULL_FRAGMENT)
      return
    }
    const curves = this.lightMap?.colorSpace === NoColorSpace ? "#define CURVED_LIGHTMAP\n" : ""
    const tiles = this.#uniforms.tiles?.value.colorSpace === NoColorSpace ? "#define CURVED_TILES\n" : ""
    const lamp = this.#isLampOn ? "#define LAMP\n" : ""
    const air = this.#hasStillAir ? "#define STILL_AIR\n" : ""
    shader.vertexShader = lamp + air + LEAN_VERTEX
    shader.fragmentShader = lamp + curves + tiles + LEAN_FRAGMENT
  }

  override customProgramCacheKey(): string {
    return `place ${this.#quality} ${this.#isLampOn}`
  }
}
