import { FIRST_MIRROR } from "./finishes.ts"

/** Degrees to the side and up that a mirror's picture is wide and high; `assets/source/store/mirrors.py` says the same. */
export const MIRROR_SPAN = { width: 120, height: 70 } as const

/** For fragment shaders: which tiles are what a mirror shows, and where in it something is seen. */
export const MIRROR_CHUNK = /* glsl */ `
bool isMirror( float tile ) {
  return tile >= ${FIRST_MIRROR.toFixed(1)};
}
/* Where a mirror's picture holds what is seen in it, as if all that were far away. Places and normals are the scene's. */
vec2 spotInMirror( vec3 at, vec3 facing ) {
  vec3 way = reflect( normalize( at - cameraPosition ), facing );
  float right = dot( way, cross( facing, vec3( 0.0, 1.0, 0.0 ) ) );
  vec2 turned = vec2( atan( right, dot( way, facing ) ), - asin( clamp( way.y, -1.0, 1.0 ) ) );
  return clamp( degrees( turned ) / vec2( ${MIRROR_SPAN.width}.0, ${MIRROR_SPAN.height}.0 ) + 0.5, 0.002, 0.998 );
}
`
