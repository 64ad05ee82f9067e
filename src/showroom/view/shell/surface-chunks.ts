import { LIT_CHUNK } from "../light/lit-chunk.ts"
import { FINISH_TABLES, UV_SPAN } from "./finish-tables.ts"
import { MIRROR_CHUNK } from "./mirror-chunk.ts"

/** Smoother than this a surface mirrors the store; the others only show their light. */
const MATTE = 0.6

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
${MIRROR_CHUNK}
/* Light on what is baked; metals, leaves and what has no lightmap take it from the air. */
vec3 lightHere( vec3 baked, bool isBaked ) {
  vec3 facing = normalize( gl_FrontFacing ? vFacing : - vFacing );
  vec3 light = isBaked ? baked : probeLight( vPlace, facing );
  if ( lampShare <= 0.0 ) return light;
  return light * ( isBaked ? dusk( vPlace ) : 1.0 ) + lampAt( vPlace, facing );
}
`

/** Colour of the finish. Three's own would take the number of the finish for an opacity. */
export const COLOUR = /* glsl */ `
int finish = int( vColor.a * 255.0 + 0.5 );
float tile = FINISH_TILE[ finish ];
diffuseColor.rgb *= vColor.rgb;
vec2 spot = vTile;
if ( isMirror( tile ) ) spot = spotInMirror( vPlace, normalize( vFacing ) );
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
if ( isMirror( tile ) ) hereLight = vec3( 0.0 );
`

/**
 * The lightmap holds all diffuse light, so nothing of the surroundings is added to it; they are mirrored where a surface
 * is smooth, in shade as little as it is lit.
 */
export const LIGHT = /* glsl */ `
${BAKED}
irradiance += PI * hereLight;
#if defined( USE_ENVMAP ) && defined( RE_IndirectSpecular )
if ( material.roughness < ${MATTE} ) {
  float lit = clamp( dot( hereLight, vec3( isMetal ? 0.45 : 0.24 ) ), 0.0, 1.15 );
  radiance += lit * getIBLRadiance( geometryViewDir, geometryNormal, material.roughness );
}
#endif
`
