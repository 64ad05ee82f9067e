import { ACESFilmicToneMapping, PCFSoftShadowMap, setConsoleFunction, WebGLRenderer } from "three"

export interface RendererOptions {
  canvas: HTMLCanvasElement
  exposure: number
}

/** React Three Fiber still makes a clock that three has given up; nothing of ours can mend it. */
const KNOWN = "THREE.Clock: This module has been deprecated"

setConsoleFunction((level, message, ...details) => {
  if (!message.includes(KNOWN)) console[level](message, ...details)
})

export interface OwnRenderer {
  readonly renderer: WebGLRenderer
  readonly gl: WebGL2RenderingContext
}

/** Throws when the browser gives no WebGL 2. */
export function createRenderer({ canvas, exposure }: RendererOptions): OwnRenderer {
  // Without an alpha channel the browser lays the picture on the page without mixing it; three asks for one always.
  const gl = canvas.getContext("webgl2", {
    alpha: false,
    // A context keeps what it was made with; edges are smoothed as the quality of the moment has it: see picture.ts.
    antialias: false,
    powerPreference: "high-performance",
    stencil: false,
  })
  if (!gl) throw new Error("this browser gives no WebGL 2")
  const renderer = new WebGLRenderer({ canvas, context: gl })
  renderer.toneMapping = ACESFilmicToneMapping
  renderer.toneMappingExposure = exposure
  // What React Three Fiber sets when the scene is handed over to it. Programs are told apart by it, though nothing has
  // shadows: set later, shaders would be linked anew, and the page would stand still until the first picture is drawn.
  renderer.shadowMap.type = PCFSoftShadowMap
  renderer.info.autoReset = false
  return { renderer, gl }
}
