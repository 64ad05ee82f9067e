import type { Tier } from "../../../domain/event.ts"

const SIZE = 256
const ROUNDS = 3
/** Milliseconds for a picture of 256 x 256 with heavy arithmetic: a graphics chip takes under 2, software tens. */
const SLOW = 14
const MIDDLING = 5

const VERTEX = "#version 300 es\nin vec2 at;void main(){gl_Position=vec4(at,0.,1.);}"
const FRAGMENT = `#version 300 es
precision highp float;out vec4 colour;uniform float seed;
void main(){vec3 v=vec3(gl_FragCoord.xy*.01,seed);for(int i=0;i<96;i++)v=sin(v.yzx*1.7+v)+cos(v*.9);colour=vec4(v,1.);}`

function compile(gl: WebGL2RenderingContext): WebGLProgram | null {
  const program = gl.createProgram()
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind)
    if (!shader) return null
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  return gl.getProgramParameter(program, gl.LINK_STATUS) ? program : null
}

/** Milliseconds of the fastest of a few pictures, read back so that they are really drawn. */
function timeDrawing(gl: WebGL2RenderingContext, now: () => number): number {
  const program = compile(gl)
  if (!program) return Number.POSITIVE_INFINITY
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's own word, not a hook of React's
  gl.useProgram(program)
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer())
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0)
  const pixel = new Uint8Array(4)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round <= ROUNDS; round++) {
    const began = now()
    gl.uniform1f(gl.getUniformLocation(program, "seed"), round)
    gl.drawArrays(gl.TRIANGLES, 0, 3)
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
    // The first also compiles.
    if (round > 0) best = Math.min(best, now() - began)
  }
  return best
}

/** Draws a small hard picture and says what the device is good for; `null` without WebGL 2. */
export function probeTier(document: Document, now: () => number): Tier | null {
  const canvas = document.createElement("canvas")
  canvas.width = canvas.height = SIZE
  const gl = canvas.getContext("webgl2")
  if (!gl) return null
  const milliseconds = timeDrawing(gl, now)
  gl.getExtension("WEBGL_lose_context")?.loseContext()
  if (milliseconds > SLOW) return "low"
  return milliseconds > MIDDLING ? "medium" : "high"
}
