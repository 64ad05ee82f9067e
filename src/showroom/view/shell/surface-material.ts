import {
  type DataArrayTexture,
  DoubleSide,
  FrontSide,
  type IUniform,
  type Material,
  MeshBasicMaterial,
  MeshStandardMaterial,
  type Texture,
  type WebGLProgramParametersWithUniforms,
} from "three"
import type { LightUniforms } from "../light/scene-light.ts"
import {
  COLOUR,
  EMISSION,
  FRAGMENT_HEAD,
  LIGHT_FULL,
  LIGHT_LEAN,
  METALNESS,
  ROUGHNESS,
  VERTEX_END,
  VERTEX_HEAD,
} from "./surface-chunks.ts"

export interface SurfaceOptions {
  /** Baked light of the part; `null`: it takes the light of the air. */
  readonly lightmap: Texture | null
  /** Factor that the lightmap was divided by when it was encoded. */
  readonly scale: number
  /** Shared by all: a change of its value is seen by each. */
  readonly tiles: IUniform<DataArrayTexture>
  readonly light: LightUniforms
  /** Whether smooth surfaces mirror the store; a slow device goes without. */
  readonly reflective: boolean
  readonly bothSides: boolean
}

type Shader = Pick<WebGLProgramParametersWithUniforms, "uniforms" | "vertexShader" | "fragmentShader">

function replaced(text: string, chunks: Readonly<Record<string, string>>): string {
  return Object.entries(chunks).reduce(
    (shader, [chunk, mine]) => shader.replace(`#include <${chunk}>`, mine),
    text,
  )
}

/** Only whole chunks are replaced: their names outlast what a build does to their text. */
function rewrite(shader: Shader, { tiles, light, reflective }: SurfaceOptions): void {
  Object.assign(shader.uniforms, light, { tiles })
  shader.vertexShader = replaced(shader.vertexShader, { common: VERTEX_HEAD, project_vertex: VERTEX_END })
  shader.fragmentShader = replaced(shader.fragmentShader, {
    common: FRAGMENT_HEAD,
    color_fragment: COLOUR,
    ...(reflective
      ? {
          roughnessmap_fragment: ROUGHNESS,
          metalnessmap_fragment: METALNESS,
          emissivemap_fragment: EMISSION,
          lights_fragment_maps: LIGHT_FULL,
        }
      : { aomap_fragment: LIGHT_LEAN }),
  })
}

/** One material for everything solid of a part of the place: finish and colour are the vertices'. */
export function surfaceMaterial(options: SurfaceOptions): Material {
  const common = {
    vertexColors: true,
    side: options.bothSides ? DoubleSide : FrontSide,
    lightMap: options.lightmap,
    lightMapIntensity: options.scale,
  }
  const material = options.reflective ? new MeshStandardMaterial(common) : new MeshBasicMaterial(common)
  material.onBeforeCompile = (shader) => rewrite(shader, options)
  material.customProgramCacheKey = () => "place"
  return material
}
