/** Share of the other light that a lamp takes away where it stands. */
const DUSK = "0.42"

/** The lamp that is switched on, for shaders of what has its other light baked. Positions are the scene's. */
export const LAMP_CHUNK = /* glsl */ `
uniform vec3 lampPosition;
uniform vec3 lampColour;
uniform float lampRange;
uniform float lampShare;

/*
 * What is left of all other light near a lamp that is on: the eye settles on the lamp, and the room around it steps back.
 * At three times the lamp's range the room is as it was.
 */
float dusk( vec3 at ) {
  return 1.0 - ${DUSK} * lampShare * ( 1.0 - smoothstep( lampRange, 3.0 * lampRange, distance( at, lampPosition ) ) );
}

/* What the lamp adds; a little reaches round corners, as it would by way of the walls. */
vec3 lampAt( vec3 at, vec3 facing ) {
  vec3 way = lampPosition - at;
  float squared = dot( way, way );
  float fade = clamp( 1.0 - squared / ( lampRange * lampRange ), 0.0, 1.0 );
  float turned = dot( facing, way ) * inversesqrt( squared + 0.0001 );
  return lampColour * ( fade * fade * max( 0.0, 0.8 * turned + 0.2 ) / ( 0.3 + squared ) );
}
`

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
${LAMP_CHUNK}
/* The light of the air on a surface, as far as a lamp leaves it; 1 is white on white. */
vec3 probeLight( vec3 at, vec3 facing ) {
  vec3 where = ( ( at - probesOrigin ) / probesStep + 0.5 ) / probesSize;
  vec4 way = vec4( 1.0, facing );
  return dusk( at ) * max( vec3( 0.0 ), vec3(
    dot( texture( probesRed, where ), way ),
    dot( texture( probesGreen, where ), way ),
    dot( texture( probesBlue, where ), way ) ) );
}
`
