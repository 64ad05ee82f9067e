import { LIT_CHUNK } from "../light/lit-chunk.ts"
import { FAST_CURVES } from "./fast-curves.ts"
import { TEXELS } from "./palette.ts"

/** What both shaders know of a place: `flat` where it is the same all over a triangle. */
const VARYINGS = /* glsl */ `
flat varying vec4 vColour;
flat varying vec4 vFinish;
flat varying vec3 vGlow;
varying vec3 vLight;
#ifdef SURFACE_FULL
varying vec3 vAt;
varying vec4 vFacing;
varying vec2 vUv;
#else
flat varying vec2 vMirror;
varying vec3 vGleam;
varying vec3 vReflected;
#endif
`

/**
 * How much a surface reflects, by roughness and angle. Polynomial fit of the split sum by B. Karis, "Physically based
 * shading on mobile" (2014).
 */
const REFLECTANCE = /* glsl */ `
vec3 reflectance( vec3 straight, float roughness, float cosine ) {
  vec4 r = roughness * vec4( -1.0, -0.0275, -0.572, 0.022 ) + vec4( 1.0, 0.0425, 1.04, -0.04 );
  float a = min( r.x * r.x, exp2( -9.28 * cosine ) ) * r.x + r.y;
  vec2 ab = vec2( -1.04, 1.04 ) * a + r.zw;
  return straight * ab.x + ab.y;
}
`

/** What a place reflects in shade is as dark as the shade: the surroundings were pictured in full light. */
const SHADE = /* glsl */ `
float shade( vec3 light ) {
  return min( 1.25, dot( light, vec3( 0.3, 0.5, 0.2 ) ) );
}
`

export const SURFACE_VERTEX = /* glsl */ `
attribute vec4 facing;
attribute vec4 slot;
uniform highp sampler2D palette;
#ifdef SURFACE_OWN
/* Row of the palette; whether it is switched on. */
uniform vec2 look;
/* Steps that are built; how high the next one hangs, metres. */
uniform vec2 built;
#endif
${VARYINGS}
#include <common>
#include <batching_pars_vertex>
${LIT_CHUNK}
${REFLECTANCE}
${SHADE}
void main() {
#ifdef USE_BATCHING
  float instance = getIndirectIndex( gl_DrawID );
  mat4 place = modelMatrix * getBatchingMatrix( instance );
  vec2 look = getBatchingColor( instance ).xy;
#else
  mat4 place = modelMatrix;
#endif
  vec3 made = position;
  float missing = 0.0;
#ifdef SURFACE_OWN
  if ( slot.y > 0.5 ) {
    float share = clamp( built.x - slot.y + 1.0, 0.0, 1.0 );
    made.y += built.y * ( 1.0 - share ) * ( 1.0 - share );
    missing = step( share, 0.0 );
  }
#endif
  ivec2 texel = ivec2( int( slot.x + 0.5 ) * ${TEXELS}, int( look.x + 0.5 ) );
  vec4 colour = texelFetch( palette, texel, 0 );
  vec4 finish = texelFetch( palette, texel + ivec2( 1, 0 ), 0 );
  vec4 glow = texelFetch( palette, texel + ivec2( 2, 0 ), 0 );
  vec4 at = place * vec4( made, 1.0 );
  vec3 turned = normalize( mat3( place ) * facing.xyz );
  vec3 light = probeLight( at.xyz, turned );
  vColour = colour;
  vFinish = finish;
  vGlow = glow.rgb * ( glow.a > 0.5 ? look.y : 1.0 );
#ifdef SURFACE_FULL
  vLight = light;
  vAt = at.xyz;
  vFacing = vec4( turned, facing.w );
  vUv = uv;
#else
  light += lampAt( at.xyz, turned );
  float metalness = finish.y;
  vec3 along = normalize( cameraPosition - at.xyz );
  vec3 straight = mix( vec3( 0.04 ), colour.rgb, metalness );
  vLight = facing.w * light * colour.rgb * ( 1.0 - metalness );
  vGleam = facing.w * shade( light ) * reflectance( straight, finish.x, max( 0.0, dot( along, turned ) ) );
  vReflected = reflect( -along, turned );
  /* Metal is nothing without what it mirrors; the rest does without. */
  vMirror = vec2( step( 0.5, metalness ), finish.x );
#endif
  gl_Position = missing > 0.5 ? vec4( 2.0, 2.0, 2.0, 1.0 ) : projectionMatrix * viewMatrix * at;
}
`

export const SURFACE_FRAGMENT = /* glsl */ `
uniform float opacity;
uniform highp sampler2DArray details;
#ifdef SURFACE_OWN
/* Light that is used instead of the scene's, from all around as the surroundings send it, and its share. */
uniform vec4 studio;
#endif
${VARYINGS}
#include <common>
#include <envmap_common_pars_fragment>
${LIT_CHUNK}
${REFLECTANCE}
${SHADE}
#if NUM_DIR_LIGHTS > 0
struct DirectionalLight { vec3 direction; vec3 color; };
uniform DirectionalLight directionalLights[ NUM_DIR_LIGHTS ];
#endif
#if NUM_HEMI_LIGHTS > 0
struct HemisphereLight { vec3 direction; vec3 skyColor; vec3 groundColor; };
uniform HemisphereLight hemisphereLights[ NUM_HEMI_LIGHTS ];
#endif

vec3 mirrored( vec3 way, float roughness ) {
#ifdef USE_ENVMAP
  return textureLod( envMap, envMapRotation * way, roughnessToMip( roughness ) ).rgb * envMapIntensity;
#else
  return vec3( 0.5 );
#endif
}

#ifdef SURFACE_FULL
/* Highlight of a light: the distribution of Trowbridge and Reitz, the rest of the model in one factor. */
float highlight( vec3 normal, vec3 along, vec3 way, float roughness ) {
  vec3 halfway = normalize( along + way );
  float alpha = roughness * roughness;
  float squared = alpha * alpha;
  float cosine = max( 0.0, dot( normal, halfway ) );
  float low = cosine * cosine * ( squared - 1.0 ) + 1.0;
  float met = max( 0.1, dot( way, halfway ) );
  return squared / ( 4.0 * PI * low * low * met * met * ( roughness + 0.5 ) );
}

vec4 shown() {
  vec3 normal = normalize( vFacing.xyz );
  vec3 along = normalize( cameraPosition - vAt );
  float roughness = max( 0.05, vFinish.x );
  float metalness = vFinish.y;
  vec3 colour = vColour.rgb;
  vec2 place = vUv / max( 0.001, vFinish.w );
  vec2 dx = dFdx( place );
  vec2 dy = dFdy( place );
  if ( vFinish.z > 0.5 ) {
    float grain = 2.0 * textureGrad( details, vec3( place, vFinish.z - 1.0 ), dx, dy ).r;
    colour *= grain;
    roughness = clamp( roughness * ( 1.5 - 0.5 * grain ), 0.05, 1.0 );
  }
  float open = vFacing.w;
  vec3 light = vLight;
  vec3 shine = vec3( 0.0 );
#ifdef SURFACE_OWN
  light = mix( light, studio.rgb * mirrored( normal, 1.0 ), studio.a );
#endif
  light += lampAt( vAt, normal );
#if NUM_DIR_LIGHTS > 0
  #pragma unroll_loop_start
  for ( int i = 0; i < NUM_DIR_LIGHTS; i ++ ) {
    {
      vec3 way = inverseTransformDirection( directionalLights[ i ].direction, viewMatrix );
      vec3 falling = directionalLights[ i ].color * max( 0.0, dot( normal, way ) );
      light += falling * RECIPROCAL_PI;
      shine += falling * highlight( normal, along, way, roughness );
    }
  }
  #pragma unroll_loop_end
#endif
#if NUM_HEMI_LIGHTS > 0
  #pragma unroll_loop_start
  for ( int i = 0; i < NUM_HEMI_LIGHTS; i ++ ) {
    {
      vec3 up = inverseTransformDirection( hemisphereLights[ i ].direction, viewMatrix );
      light += RECIPROCAL_PI * mix( hemisphereLights[ i ].groundColor, hemisphereLights[ i ].skyColor,
        0.5 * dot( normal, up ) + 0.5 );
    }
  }
  #pragma unroll_loop_end
#endif
  vec3 straight = mix( vec3( 0.04 ), colour, metalness );
  vec3 share = reflectance( straight, roughness, max( 0.0, dot( normal, along ) ) );
  vec3 way = normalize( mix( reflect( -along, normal ), normal, roughness * roughness * roughness * roughness ) );
  vec3 gleam = share * mirrored( way, roughness ) * shade( light ) * open + straight * shine;
  vec3 soft = colour * ( 1.0 - metalness ) * light * open;
  /* Glass lets through what is behind it, not the gleam on it. */
  float alpha = clamp( vColour.a + dot( gleam, vec3( 0.33 ) ), 0.0, 1.0 );
  return vec4( soft + gleam + vGlow, vColour.a < 1.0 ? alpha : 1.0 );
}
#else
vec4 shown() {
  vec3 colour = vLight + vGlow;
  if ( vMirror.x > 0.5 ) colour += vGleam * mirrored( normalize( vReflected ), vMirror.y );
  return vec4( colour, vColour.a );
}
#endif

${FAST_CURVES}
void main() {
  gl_FragColor = shown();
  gl_FragColor.a *= opacity;
  #include <tonemapping_fragment>
#ifdef SURFACE_FULL
  #include <colorspace_fragment>
#else
  gl_FragColor.rgb = fastOutput( gl_FragColor.rgb );
#endif
}
`
