import { AdditiveBlending, BackSide, Color, Group, Mesh, ShaderMaterial, Vector2 } from "three"
import type { Stand } from "../products/stand.ts"

/** The outline around the product in reach. */
export interface Highlight {
  readonly object: Group
  show(stand: Stand | null): void
  /** `strength` 0..1, page in CSS pixels. */
  step(strength: number, page: { readonly width: number; readonly height: number }): void
}

/** Width in CSS pixels, colour (sRGB) and strength of a layer. */
export interface OutlineLayer {
  readonly width: number
  readonly colour: string
  readonly strength: number
  readonly glow: boolean
}

/** The outer first. */
const LAYERS: readonly OutlineLayer[] = [
  { width: 8, colour: "#FFC069", strength: 0.28, glow: true },
  { width: 2.5, colour: "#FFF8E6", strength: 1, glow: false },
]

const VERTEX = /* glsl */ `
  uniform vec2 page;
  uniform float width;
  void main() {
    vec4 place = projectionMatrix * modelViewMatrix * vec4( position, 1.0 );
    vec4 along = projectionMatrix * modelViewMatrix * vec4( normal, 0.0 );
    vec2 side = along.xy * page;
    place.xy += normalize( side + vec2( 1e-6 ) ) * 2.0 * width / page * place.w;
    gl_Position = place;
  }
`

const FRAGMENT = /* glsl */ `
  uniform vec3 colour;
  uniform float strength;
  void main() {
    gl_FragColor = vec4( colour, strength );
    #include <colorspace_fragment>
  }
`

/** A shell around the product, turned inside out and pushed outwards by pixels, so that only its rim shows. */
export function createHighlight(layers = LAYERS): Highlight {
  const materials = layers.map(
    ({ width, colour, glow }) =>
      new ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        side: BackSide,
        transparent: true,
        depthWrite: !glow,
        ...(glow ? { blending: AdditiveBlending } : {}),
        uniforms: {
          page: { value: new Vector2(1, 1) },
          width: { value: width },
          colour: { value: new Color(colour) },
          strength: { value: 0 },
        },
      }),
  )
  const object = new Group()
  object.visible = false
  object.matrixAutoUpdate = false
  let shown: Stand | null = null
  return {
    object,
    show: (stand) => {
      if (!stand || stand === shown) return
      shown = stand
      object.clear()
      const outline = stand.shape.outline()
      for (const [layer, material] of materials.entries()) {
        const mesh = new Mesh(outline, material)
        mesh.renderOrder = 2 + layer
        object.add(mesh)
      }
      object.matrix.copy(stand.matrix)
      object.updateMatrixWorld(true)
    },
    step: (strength, page) => {
      object.visible = strength > 0.01 && shown !== null
      materials.forEach((material, at) => {
        material.uniforms.page?.value.set(page.width, page.height)
        if (material.uniforms.strength)
          material.uniforms.strength.value = strength * (layers[at]?.strength ?? 1)
      })
    },
  }
}
