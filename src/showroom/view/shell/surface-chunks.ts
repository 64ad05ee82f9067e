import { LIT_CHUNK } from "../light/lit-chunk.ts"
import { FINISHES, FIRST_MIRROR, type Finish, TILES } from "./finishes.ts"

/** Tiles that a texture coordinate of 0..1 runs over; they are stored so to be small. */
const UV_SPAN = "32.0"
/** Smoother than this a surface mirrors the store; the others only show their light. */
const MATTE = 0.6
/** Degrees to the side and up that a mirror's picture is wide and high; `assets/source/store/mirrors.py` says the same. */
export const MIRROR_SPAN = { width: 120, height: 70 } as const

function table(name: string, value: (finish: Finish) => number): string {
  const values = FINISHES.map((finish) => value(finish).toFixed(3)).join(", ")
  return `const float ${name}[${FINISHES.length}] = float[](${values});\n`
}

const FINISH_TABLES =
  table("FINISH_TILE", ({ tile }) => (tile === null ? -1 : TILES.indexOf(tile))) +
  table("FINISH_ROUGHNESS", ({ roughness }) => roughness) +
  table("FINISH_METALNESS", ({ metalness }) => metalness) +
  table("FINISH_GLOW", ({ glow }) => glow)

export const VERTEX_HEAD = /* glsl */ `
#include <common>
varying vec2 vTile;
varying vec3 vPlace;
varying vec3 vFacing;
`

export const VERTEX_END = /* glsl */ `
#include <project_vertex>
vTile = ( uv - 0.5 ) * ${UV_SPAN};
vPlace = ( modelMatrix * vec4( transformed, 1.0 ) ).xyz;
vFacing = mat3( modelMatrix ) * normal;
`

export const FRAGMENT_HEAD = /* glsl */ `
#include <common>
precision highp sampler2DArray;
uniform sampler2DArray tiles;
varying vec2 vTile;
varying vec3 vPlace;
varying vec3 vFacing;
${FINISH_TABLES}
${LIT_CHUNK}
/* Where the picture of a mirror holds what is seen in it, as if all that were far away. */
vec2 spotInMirror() {
  vec3 facing = normalize( vFacing );
  vec3 way = reflect( normalize( vPlace - cameraPosition ), facing );
  float right = dot( way, cross( facing, vec3( 0.0, 1.0, 0.0 ) ) );
  vec2 turned = vec2( atan( right, dot( way, facing ) ), - asin( clamp( way.y, -1.0, 1.0 ) ) );
  return clamp( degrees( turned ) / vec2( ${MIRROR_SPAN.width}.0, ${MIRROR_SPAN.height}.0 ) + 0.5, 0.002, 0.998 );
}
/* Light on what is baked; metals, leaves and what has no lightmap take it from the air. */
vec3 lightHere( vec3 baked, bool isBaked ) {
  vec3 facing = normalize( gl_FrontFacing ? vFacing : - vFacing );
  vec3 light = isBaked ? baked : probeLight( vPlace, facing );
  return lampRange > 0.0 ? light + lampAt( vPlace, facing ) : light;
}
`

/** Colour of the finish. Three's own would take the number of the finish for an opacity. */
export const COLOUR = /* glsl */ `
int finish = int( vColor.a * 255.0 + 0.5 );
float tile = FINISH_TILE[ finish ];
diffuseColor.rgb *= vColor.rgb;
bool isMirror = tile >= ${FIRST_MIRROR}.0;
vec2 spot = vTile;
if ( isMirror ) spot = spotInMirror();
if ( tile >= 0.0 ) diffuseColor.rgb *= texture( tiles, vec3( spot, tile ) ).rgb;
vec3 glowing = diffuseColor.rgb * FINISH_GLOW[ finish ];
bool isMetal = FINISH_METALNESS[ finish ] > 0.5;
`

export const ROUGHNESS = "float roughnessFactor = FINISH_ROUGHNESS[ finish ];"
export const METALNESS = "float metalnessFactor = FINISH_METALNESS[ finish ];"
export const EMISSION = "totalEmissiveRadiance += glowing;"

const BAKED = /* glsl */ `
#ifdef USE_LIGHTMAP
vec3 hereLight = lightHere( texture2D( lightMap, vLightMapUv ).rgb * lightMapIntensity, vLightMapUv.x > 0.0 && ! isMetal );
#else
vec3 hereLight = lightHere( vec3( 0.0 ), false );
#endif
if ( isMirror ) hereLight = vec3( 0.0 );
`

/**
 * The lightmap holds all diffuse light, so nothing of the surroundings is added to it; they are mirrored where a surface
 * is smooth, in shade as little as it is lit.
 */
export const LIGHT_FULL = /* glsl */ `
${BAKED}
irradiance += PI * hereLight;
#if defined( USE_ENVMAP ) && defined( RE_IndirectSpecular )
if ( material.roughness < ${MATTE} ) {
  float lit = clamp( dot( hereLight, vec3( isMetal ? 0.45 : 0.24 ) ), 0.0, 1.15 );
  radiance += lit * getIBLRadiance( geometryViewDir, geometryNormal, material.roughness );
}
#endif
`

/**
 * The same without reflections, for devices to which each costs dear. Metal is shaded as if it reflected a bright ceiling
 * and a darker floor.
 */
export const LIGHT_LEAN = /* glsl */ `
${BAKED}
if ( isMetal ) {
  float up = normalize( vFacing ).y;
  hereLight *= 0.75 + 0.55 * up * up + 0.25 * up;
}
reflectedLight.indirectDiffuse = hereLight + FINISH_GLOW[ finish ];
`
