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
import { LEAN_FRAGMENT, LEAN_VERTEX } from "./lean-shader.ts"
import { readLeanly } from "./read-leanly.ts"
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
function rewrite(shader: Shader): void {
  shader.vertexShader = replaced(shader.vertexShader, { common: VERTEX_HEAD, project_vertex: VERTEX_END })
  shader.fragmentShader = replaced(shader.fragmentShader, {
    common: FRAGMENT_HEAD,
    color_fragment: COLOUR,
    roughnessmap_fragment: ROUGHNESS,
    metalnessmap_fragment: METALNESS,
    emissivemap_fragment: EMISSION,
    lights_fragment_maps: LIGHT,
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
  if (!options.reflective) readLeanly(options.tiles.value, options.lightmap)
  const material = options.reflective ? new MeshStandardMaterial(common) : new MeshBasicMaterial(common)
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, options.light, { tiles: options.tiles })
    if (options.reflective) rewrite(shader)
    else Object.assign(shader, { vertexShader: LEAN_VERTEX, fragmentShader: LEAN_FRAGMENT })
  }
  material.customProgramCacheKey = () => "place"
  return material
}
