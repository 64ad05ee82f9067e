/**
 * The screen's curve and back without a power, for devices to which each costs dear. Fits by I. Taylor, "sRGB
 * approximations for HLSL" (2012): off by less than a step of 8 bits.
 */
export const FAST_CURVES = /* glsl */ `
vec3 fastInput( vec3 shown ) {
  return shown * ( shown * ( shown * 0.305306011 + 0.682171111 ) + 0.012522878 );
}
vec3 fastOutput( vec3 light ) {
  vec3 second = sqrt( light );
  vec3 fourth = sqrt( second );
  vec3 eighth = sqrt( fourth );
  return 0.662002687 * second + 0.684122060 * fourth - 0.323583601 * eighth - 0.0225411470 * light;
}
`
