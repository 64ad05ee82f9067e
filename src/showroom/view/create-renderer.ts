import { ACESFilmicToneMapping, setConsoleFunction, WebGLRenderer } from "three"

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
  const renderer = new WebGLRenderer({ canvas, antialias, powerPreference: "high-performance" })
  renderer.toneMapping = ACESFilmicToneMapping
  renderer.toneMappingExposure = exposure
  renderer.info.autoReset = false
  return renderer
}
