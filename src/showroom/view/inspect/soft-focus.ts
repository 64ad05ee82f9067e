import {
  HalfFloatType,
  Mesh,
  OrthographicCamera,
  type PerspectiveCamera,
  PlaneGeometry,
  type Scene,
  ShaderMaterial,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from "three"

/** Draws the room out of focus, as it is while a product is in front of the visitor. */
export interface SoftFocus {
  /**
   * `amount` 0..1; costs less than a sharp picture, as it is drawn at half the resolution. `fresh` false: the room may be
   * as it was in the frame before.
   */
  draw(renderer: WebGLRenderer, room: Scene, lens: PerspectiveCamera, amount: number, fresh: boolean): void
  dispose(): void
}

/** Radius of the blur at its most, in shares of the picture's height. */
const RADIUS = 0.02
/** The room recedes a little. */
const DIM = 0.1

const VERTEX = /* glsl */ `
  varying vec2 at;
  void main() {
    at = uv;
    gl_Position = vec4( position.xy, 0.0, 1.0 );
  }
`

const blur = (finish: string) => /* glsl */ `
  uniform sampler2D picture;
  uniform vec2 stride;
  uniform float gain;
  varying vec2 at;
  void main() {
    vec3 sum = vec3( 0.0 );
    float weights = 0.0;
    for ( int tap = -6; tap <= 6; tap ++ ) {
      float t = float( tap ) / 6.0;
      float weight = exp( -2.5 * t * t );
      // A lamp's light would bleed over everything.
      sum += weight * min( texture2D( picture, at + stride * t ).rgb, vec3( 4.0 ) );
      weights += weight;
    }
    gl_FragColor = vec4( gain * sum / weights, 1.0 );
    ${finish}
  }
`

function pass(finish: string): Mesh<PlaneGeometry, ShaderMaterial> {
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: blur(finish),
    depthTest: false,
    depthWrite: false,
    uniforms: { picture: { value: null }, stride: { value: new Vector2() }, gain: { value: 1 } },
  })
  const mesh = new Mesh(new PlaneGeometry(2, 2), material)
  mesh.frustumCulled = false
  return mesh
}

export function createSoftFocus(): SoftFocus {
  const targets = [1, 2].map(() => new WebGLRenderTarget(1, 1, { type: HalfFloatType }))
  const across = pass("")
  const down = pass("#include <tonemapping_fragment>\n#include <colorspace_fragment>")
  const flat = new OrthographicCamera(-1, 1, 1, -1, 0, 1)
  const size = new Vector2()
  return {
    draw: (renderer, room, lens, amount, fresh) => {
      const [sharp, soft] = targets
      if (!sharp || !soft) return
      const onto = renderer.getRenderTarget()
      renderer.getDrawingBufferSize(size)
      const [width, height] = [Math.max(1, size.x >> 1), Math.max(1, size.y >> 1)]
      const isNew = sharp.width !== width || sharp.height !== height
      sharp.setSize(width, height)
      soft.setSize(Math.max(1, width >> 1), Math.max(1, height >> 1))
      if (fresh || isNew) {
        renderer.setRenderTarget(sharp)
        renderer.render(room, lens)
        Object.assign(across.material.uniforms.picture ?? {}, { value: sharp.texture })
        across.material.uniforms.stride?.value.set((RADIUS * amount * height) / width, 0)
        renderer.setRenderTarget(soft)
        renderer.render(across, flat)
      }
      Object.assign(down.material.uniforms.picture ?? {}, { value: soft.texture })
      down.material.uniforms.stride?.value.set(0, RADIUS * amount)
      Object.assign(down.material.uniforms.gain ?? {}, { value: 1 - DIM * amount })
      renderer.setRenderTarget(onto)
      renderer.render(down, flat)
    },
    dispose: () => {
      for (const target of targets) target.dispose()
      for (const mesh of [across, down]) {
        mesh.geometry.dispose()
        mesh.material.dispose()
      }
    },
  }
}
