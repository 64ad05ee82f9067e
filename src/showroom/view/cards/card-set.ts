import {
  InstancedBufferAttribute,
  InstancedMesh,
  type IUniform,
  type Matrix4,
  PlaneGeometry,
  ShaderMaterial,
} from "three"
import { LIT_CHUNK } from "../light/lit-chunk.ts"
import type { LightUniforms } from "../light/scene-light.ts"
import type { CardFace } from "./card-face.ts"
import { createFaceLayers, type FaceLayers } from "./face-layers.ts"

/** The printed side of every card in the scene, in one draw call. */
export interface CardSet {
  readonly mesh: InstancedMesh
  readonly layers: FaceLayers
  /** `matrix`: from a card of one by one, standing on its middle, to the scene. */
  add(face: CardFace, matrix: Matrix4): CardInstance
  /** Writes what has changed; called once a frame. */
  write(): void
  dispose(): void
}

export interface CardInstance {
  setShown(shown: boolean): void
  remove(): void
}

interface Entry {
  readonly matrix: Matrix4
  readonly layer: number
  shown: boolean
}

const FIRST = 16

const VERTEX = /* glsl */ `
attribute float layer;
varying vec3 vAt;
varying vec3 vLight;
${LIT_CHUNK}
void main() {
  mat4 place = modelMatrix * instanceMatrix;
  vec4 at = place * vec4( position, 1.0 );
  vec3 facing = normalize( mat3( place ) * normal );
  /* Paper shows its words in any light. */
  vLight = clamp( probeLight( at.xyz, facing ) + lampAt( at.xyz, facing ), 0.55, 1.05 );
  vAt = vec3( uv, layer );
  gl_Position = projectionMatrix * viewMatrix * at;
}
`

/** Paper is as bright as the light on it; the tone curve would grey the words. */
const FRAGMENT = /* glsl */ `
uniform highp sampler2DArray faces;
varying vec3 vAt;
varying vec3 vLight;
void main() {
  gl_FragColor = vec4( texture( faces, vec3( vAt.x, 1.0 - vAt.y, vAt.z ) ).rgb * vLight, 1.0 );
  #include <colorspace_fragment>
}
`

function faceMaterial(light: LightUniforms, layers: FaceLayers): ShaderMaterial {
  const uniforms: Record<string, IUniform> = { ...light, faces: { value: layers.texture } }
  return new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms, toneMapped: false })
}

/** `share`: how large cards are painted, of their full size. */
export function createCardSet(light: LightUniforms, share: number): CardSet {
  const layers = createFaceLayers(share)
  const entries = new Set<Entry>()
  const mesh = new InstancedMesh(new PlaneGeometry(1, 1), faceMaterial(light, layers), FIRST)
  let numbers = new InstancedBufferAttribute(new Float32Array(FIRST), 1)
  mesh.geometry.setAttribute("layer", numbers)
  mesh.name = "cards"
  mesh.frustumCulled = false
  mesh.count = 0
  mesh.visible = false
  let stale = false

  function grow(): void {
    const room = entries.size * 2
    mesh.dispose()
    mesh.geometry.dispose()
    mesh.instanceMatrix = new InstancedBufferAttribute(new Float32Array(room * 16), 16)
    numbers = new InstancedBufferAttribute(new Float32Array(room), 1)
    mesh.geometry.setAttribute("layer", numbers)
  }

  return {
    mesh,
    layers,
    add: (face, matrix) => {
      const entry: Entry = { matrix: matrix.clone(), layer: layers.hold(face), shown: false }
      entries.add(entry)
      return {
        setShown: (shown) => {
          stale ||= entry.shown !== shown
          entry.shown = shown
        },
        remove: () => {
          if (entries.delete(entry)) layers.release(face)
          stale = true
        },
      }
    },
    write: () => {
      if (!stale) return
      stale = false
      if (entries.size > mesh.instanceMatrix.count) grow()
      mesh.count = 0
      for (const { matrix, layer, shown } of entries) {
        if (!shown) continue
        numbers.setX(mesh.count, layer)
        mesh.setMatrixAt(mesh.count++, matrix)
      }
      mesh.visible = mesh.count > 0
      mesh.instanceMatrix.needsUpdate = true
      numbers.needsUpdate = true
    },
    dispose: () => {
      layers.dispose()
      mesh.geometry.dispose()
      for (const material of [mesh.material].flat()) material.dispose()
      mesh.dispose()
    },
  }
}
