import { ACESFilmicToneMapping, PCFSoftShadowMap, setConsoleFunction, WebGLRenderer } from "three"

export interface RendererOptions {
  canvas: HTMLCanvasElement
  antialias: boolean
  exposure: number
}

/** React Three Fiber still makes a clock that three has given up; nothing of ours can mend it. */
const KNOWN = "THREE.Clock: This module has been deprecated"

setConsoleFunction((level, message, ...details) => {
  if (!message.includes(KNOWN)) console[level](message, ...details)
})

/** Throws when the browser gives no WebGL 2. */
export function createRenderer({ canvas, antialias, exposure }: RendererOptions): WebGLRenderer {
  // Without an alpha channel the browser lays the picture on the page without mixing it; three asks for one always.
  const context = canvas.getContext("webgl2", {
    alpha: false,
    antialias,
    powerPreference: "high-performance",
    stencil: false,
  })
  if (!context) throw new Error("this browser gives no WebGL 2")
  const renderer = new WebGLRenderer({ canvas, context, antialias })
  renderer.toneMapping = ACESFilmicToneMapping
  renderer.toneMappingExposure = exposure
  // What React Three Fiber sets when the scene is handed over to it. Programs are told apart by it, though nothing has
  // shadows: set later, shaders would be linked anew, and the page would stand still until the first picture is drawn.
  renderer.shadowMap.type = PCFSoftShadowMap
  renderer.info.autoReset = false
  return renderer
}
