import { LAMP_CHUNK, LIT_CHUNK } from "../light/lit-chunk.ts"
import { FAST_CURVES } from "../surface/fast-curves.ts"
import { FINISH_TABLES, UV_SPAN } from "./finish-tables.ts"
import { MIRROR_CHUNK } from "./mirror-chunk.ts"
import { STILL_AIR } from "./still-air.ts"

/** What both shaders know; `flat` where it is the same all over a triangle. */
const VARYINGS = /* glsl */ `
/* Layer of the tiles, under 0 without; how much it shines by itself; whether its light is baked. */
flat varying vec3 vFinish;
flat varying vec3 vTint;
/* Light of the air, for what isn't baked. */
varying vec3 vAir;
varying vec2 vTile;
#ifdef LAMP
varying vec3 vPlace;
varying vec3 vFacing;
#endif
`

/**
 * The place for devices to which every triangle and every pixel costs dear: all that a vertex can know is found out there,
 * and a lamp is reckoned with only while one is on. Only mirrors mirror, roughly; metal is shaded as if it reflected a bright
 * ceiling and a darker floor.
 */
export const LEAN_VERTEX = /* glsl */ `
#include <common>
#include <uv_pars_vertex>
${VARYINGS}
${FINISH_TABLES}
${LIT_CHUNK}
${MIRROR_CHUNK}
#ifdef STILL_AIR
attribute vec3 ${STILL_AIR};
#endif
void main() {
  #include <uv_vertex>
  int finish = int( color.a * 255.0 + 0.5 );
  bool isMetal = FINISH_METALNESS[ finish ] > 0.5;
  float baked = 0.0;
#ifdef USE_LIGHTMAP
  if ( vLightMapUv.x > 0.0 && ! isMetal ) baked = 1.0;
#endif
  vec4 at = modelMatrix * vec4( position, 1.0 );
  vec3 facing = normalize( mat3( modelMatrix ) * normal );
#ifdef STILL_AIR
  vAir = ${STILL_AIR};
  #ifdef LAMP
  vAir *= dusk( at.xyz );
  #endif
#else
  vAir = probeLight( at.xyz, facing );
#endif
  if ( isMetal ) vAir *= 0.75 + 0.55 * facing.y * facing.y + 0.25 * facing.y;
  vFinish = vec3( FINISH_TILE[ finish ], FINISH_GLOW[ finish ], baked );
  vTint = color.rgb;
  vTile = ( uv - 0.5 ) * ${UV_SPAN};
  if ( isMirror( vFinish.x ) ) {
    vAir = vec3( 0.0 );
    vTile = spotInMirror( at.xyz, facing );
  }
#ifdef LAMP
  vPlace = at.xyz;
  vFacing = facing;
#endif
  gl_Position = projectionMatrix * viewMatrix * at;
}
`

export const LEAN_FRAGMENT = /* glsl */ `
precision highp sampler2DArray;
uniform sampler2DArray tiles;
uniform float opacity;
#include <common>
#include <uv_pars_fragment>
#include <lightmap_pars_fragment>
${VARYINGS}
${LAMP_CHUNK}
${FAST_CURVES}
/* What is put in graphics memory plainly still has the screen's curve. */
vec3 straightLight( vec3 read ) {
#ifdef CURVED_LIGHTMAP
  return fastInput( read );
#else
  return read;
#endif
}
vec3 straightTile( vec3 read ) {
#ifdef CURVED_TILES
  return fastInput( read );
#else
  return read;
#endif
}
void main() {
  vec3 light = vAir;
#ifdef USE_LIGHTMAP
  if ( vFinish.z > 0.5 ) light = straightLight( texture2D( lightMap, vLightMapUv ).rgb ) * lightMapIntensity;
#endif
#ifdef LAMP
  if ( vFinish.z > 0.5 ) light *= dusk( vPlace );
  light += lampAt( vPlace, vFacing );
#endif
  vec3 colour = vTint;
  if ( vFinish.x >= 0.0 ) colour *= straightTile( texture( tiles, vec3( vTile, vFinish.x ) ).rgb );
  gl_FragColor = vec4( colour * ( light + vFinish.y ), opacity );
  #include <tonemapping_fragment>
  gl_FragColor.rgb = fastOutput( gl_FragColor.rgb );
}
`
