/**
 * Light in the air, for shaders of everything that isn't baked. Positions and normals are the scene's (world space,
 * normals of length 1); works in vertex and fragment shaders alike. The uniforms are those of `createSceneLight`.
 */
export const LIT_CHUNK = /* glsl */ `
uniform highp sampler3D probesRed;
uniform highp sampler3D probesGreen;
uniform highp sampler3D probesBlue;
uniform vec3 probesOrigin;
uniform vec3 probesStep;
uniform vec3 probesSize;
uniform vec3 lampPosition;
uniform vec3 lampColour;
uniform float lampRange;

/* The baked light on a surface; 1 is white on white. */
vec3 probeLight( vec3 at, vec3 facing ) {
  vec3 where = ( ( at - probesOrigin ) / probesStep + 0.5 ) / probesSize;
  vec4 way = vec4( 1.0, facing );
  return max( vec3( 0.0 ), vec3(
    dot( texture( probesRed, where ), way ),
    dot( texture( probesGreen, where ), way ),
    dot( texture( probesBlue, where ), way ) ) );
}

/* What the lamp that is switched on adds; a little reaches round corners, as it would by way of the walls. */
vec3 lampAt( vec3 at, vec3 facing ) {
  vec3 way = lampPosition - at;
  float squared = dot( way, way );
  float fade = clamp( 1.0 - squared / ( lampRange * lampRange ), 0.0, 1.0 );
  float turned = dot( facing, way ) * inversesqrt( squared + 0.0001 );
  return lampColour * ( fade * fade * max( 0.0, 0.8 * turned + 0.2 ) / ( 0.3 + squared ) );
}
`

/** The lamp alone, for what is baked. */
export const LAMP_CHUNK = LIT_CHUNK.slice(LIT_CHUNK.indexOf("uniform vec3 lampPosition")).replace(
  /\/\* The baked light[\s\S]*?\n}\n/,
  "",
)
