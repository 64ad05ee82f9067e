import { type IUniform, ShaderMaterial, type Texture } from "three"
import { LIT_CHUNK } from "../light/lit-chunk.ts"
import type { LightUniforms } from "../light/scene-light.ts"

const VERTEX = /* glsl */ `
attribute float part;
varying vec2 vAt;
varying float vPart;
varying vec3 vLight;
${LIT_CHUNK}
void main() {
  vec4 at = modelMatrix * vec4( position, 1.0 );
  vec3 facing = normalize( mat3( modelMatrix ) * normal );
  /* The probes nearest to a wall are half in it: light is read a step into the room. */
  vec3 from = at.xyz + normalize( mat3( modelMatrix ) * vec3( 0.0, 0.0, 1.0 ) ) * 0.5;
  vLight = probeLight( from, facing ) + lampAt( at.xyz, facing );
  vAt = uv;
  vPart = part;
  gl_Position = projectionMatrix * viewMatrix * at;
}
`

/** Words show in any light; the tone curve would grey them. */
const FRAGMENT = /* glsl */ `
uniform sampler2D print;
varying vec2 vAt;
varying float vPart;
varying vec3 vLight;
void main() {
  if ( vPart > 1.5 ) {
    vec2 near = smoothstep( 0.0, 0.14, min( vAt, 1.0 - vAt ) );
    gl_FragColor = vec4( 0.09, 0.05, 0.02, 0.42 * near.x * near.y );
  } else if ( vPart > 0.5 ) {
    float grain = 0.5 + 0.5 * sin( 90.0 * vAt.y + 7.0 * sin( 3.0 * vAt.x ) );
    vec3 oak = mix( vec3( 0.39, 0.20, 0.075 ), vec3( 0.47, 0.26, 0.11 ), grain );
    gl_FragColor = vec4( oak * clamp( vLight, 0.25, 1.15 ), 1.0 );
  } else {
    gl_FragColor = vec4( texture2D( print, vAt ).rgb * clamp( vLight, 0.6, 1.05 ), 1.0 );
  }
  #include <colorspace_fragment>
}
`

/** Print, oak and a shadow on the wall, in one draw call. */
export function boardMaterial(light: LightUniforms, print: Texture): ShaderMaterial {
  const uniforms: Record<string, IUniform> = { ...light, print: { value: print } }
  return new ShaderMaterial({
    ...{ vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms, toneMapped: false },
    transparent: true,
    // Its shadow lies on the wall.
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -1,
  })
}
