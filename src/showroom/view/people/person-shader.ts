import { LIT_CHUNK } from "../light/lit-chunk.ts"
import { FAST_CURVES } from "../surface/fast-curves.ts"
import { BONE_TEXELS } from "./person-table.ts"
import { NECK } from "./rig.ts"

/** Metres over the floor, as modelled, between which the belly swells. */
const BELLY = { from: 0.5, middle: 0.72, to: 0.95 }

const number = (value: number) => value.toFixed(4)

export const PERSON_VERTEX = /* glsl */ `
attribute vec4 facing;
attribute vec4 bones;
attribute vec4 shares;
attribute vec4 slot;
uniform highp sampler2D people;
uniform int more;
uniform int colours;
flat varying vec3 vColour;
flat varying float vOpacity;
varying vec3 vLight;
varying vec3 vFacing;
varying vec3 vAlong;
#include <common>
#include <batching_pars_vertex>
${LIT_CHUNK}
void addBone( int row, float bone, float share, inout vec4 x, inout vec4 y, inout vec4 z ) {
  if ( share == 0.0 ) return;
  int at = int( bone + 0.5 ) * ${BONE_TEXELS};
  x += share * texelFetch( people, ivec2( at, row ), 0 );
  y += share * texelFetch( people, ivec2( at + 1, row ), 0 );
  z += share * texelFetch( people, ivec2( at + 2, row ), 0 );
}
void main() {
#ifdef USE_BATCHING
  int row = int( getBatchingColor( getIndirectIndex( gl_DrawID ) ).x + 0.5 );
#else
  int row = 0;
#endif
  vec4 own = texelFetch( people, ivec2( more, row ), 0 );
  vec4 colour = texelFetch( people, ivec2( colours + int( slot.x + 0.5 ), row ), 0 );
  vec3 made = position;
  float under = 1.0 - smoothstep( ${number(NECK.from)}, ${number(NECK.to)}, made.y );
  float belly = smoothstep( ${number(BELLY.from)}, ${number(BELLY.middle)}, made.y )
    * ( 1.0 - smoothstep( ${number(BELLY.middle)}, ${number(BELLY.to)}, made.y ) )
    * ( 1.0 - smoothstep( 0.14, 0.2, abs( made.x ) ) );
  made.x *= 1.0 + ( own.y - 1.0 ) * under + 0.5 * own.w * belly;
  made.z *= 1.0 + ( own.z - 1.0 ) * under + own.w * belly * ( made.z > 0.0 ? 1.0 : 0.35 );
  vec4 x = vec4( 0.0 );
  vec4 y = vec4( 0.0 );
  vec4 z = vec4( 0.0 );
  addBone( row, bones.x, shares.x, x, y, z );
  addBone( row, bones.y, shares.y, x, y, z );
  addBone( row, bones.z, shares.z, x, y, z );
  addBone( row, bones.w, shares.w, x, y, z );
  vec4 point = vec4( made, 1.0 );
  vec3 at = vec3( dot( x, point ), dot( y, point ), dot( z, point ) );
  vec3 turned = normalize( vec3( dot( x.xyz, facing.xyz ), dot( y.xyz, facing.xyz ), dot( z.xyz, facing.xyz ) ) );
  float open = facing.w;
  vColour = colour.rgb;
  vOpacity = own.x;
  vFacing = turned;
  vAlong = cameraPosition - at;
  vLight = open * ( probeLight( at, turned ) + lampAt( at, turned ) );
  gl_Position = projectionMatrix * viewMatrix * vec4( at, 1.0 );
}
`

export const PERSON_FRAGMENT = /* glsl */ `
flat varying vec3 vColour;
flat varying float vOpacity;
varying vec3 vLight;
varying vec3 vFacing;
varying vec3 vAlong;
#include <common>
${FAST_CURVES}
/* Evenly scattered thresholds (J. Jimenez, "Next generation post processing in Call of Duty", 2014). */
float threshold( vec2 pixel ) {
  return fract( 52.9829189 * fract( dot( pixel, vec2( 0.06711056, 0.00583715 ) ) ) );
}
void main() {
  if ( vOpacity < 0.995 && threshold( gl_FragCoord.xy ) >= vOpacity ) discard;
  vec3 light = vLight;
  vec3 facing = normalize( vFacing );
  float across = 1.0 - abs( dot( facing, normalize( vAlong ) ) );
  /* Cloth and skin catch light along their edge. */
  float sheen = 0.30 * across * across * across;
  light *= 1.0 - 0.10 * across;
  gl_FragColor = vec4( vColour * light + sheen * vLight * mix( vec3( 1.0 ), vColour, 0.55 ), 1.0 );
  #include <tonemapping_fragment>
  gl_FragColor.rgb = fastOutput( gl_FragColor.rgb );
}
`
