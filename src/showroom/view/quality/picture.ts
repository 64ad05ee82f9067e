import { SRGBColorSpace, type WebGLRenderer, WebGLRenderTarget } from "three"
import { createSampledBuffers, type SampledBuffer, sampleCountsOf } from "./sampled-buffer.ts"

declare module "three" {
  interface WebGLRenderer {
    /** Draws into a framebuffer of ours by a target of three's; three's types leave it out. */
    setRenderTargetFramebuffer(target: WebGLRenderTarget, framebuffer: WebGLFramebuffer): void
  }
}

/** What frames are drawn into: the canvas itself, or samples that its pixels are made of. */
export interface Picture {
  /** How often the device can sample a pixel, most often first; none: it can't smooth edges. */
  readonly sampleCounts: readonly number[]
  /** Samples a pixel of the last frame; 0: its edges were not smoothed. */
  readonly samples: number
  /** What is drawn until `end` becomes the canvas's picture, with so many samples a pixel. */
  begin(samples: number): void
  end(): void
  dispose(): void
}

export interface PictureOptions {
  readonly renderer: WebGLRenderer
  readonly gl: WebGL2RenderingContext
}

interface Drawn {
  readonly buffer: SampledBuffer
  readonly samples: number
  readonly width: number
  readonly height: number
}

/**
 * Smooths edges as often as each frame asks for, in one graphics context: a context's own antialiasing stays as it was made.
 * The samples become pixels of the canvas in one step, so it costs what the context's own does, and nothing when it is off.
 */
export function createPicture({ renderer, gl }: PictureOptions): Picture {
  const buffers = createSampledBuffers({
    gl,
    bind: (target, framebuffer) => renderer.state.bindFramebuffer(target, framebuffer),
  })
  // Three draws into a target of a headset as into the canvas, with the same programs: into another, colours are left to
  // whoever shows it, and each shader would be linked a second time. A headset's samples are its own, so three leaves them alone.
  const target = Object.assign(new WebGLRenderTarget(1, 1, { colorSpace: SRGBColorSpace }), {
    isXRRenderTarget: true,
  })
  let drawn: Drawn | null = null
  let samplesNow = 0
  /** There is no memory for samples; asked for again when the context is another. */
  let poor = false

  const lost = () => {
    // Freed with the context.
    drawn = null
    poor = false
  }
  gl.canvas.addEventListener("webglcontextlost", lost)

  function letGo(): void {
    drawn?.buffer.free()
    drawn = null
  }

  function prepare(samples: number): Drawn | null {
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
    if (drawn?.samples === samples && drawn.width === width && drawn.height === height) return drawn
    letGo()
    if (samples === 0 || poor || gl.isContextLost()) return null
    const buffer = buffers({ samples, width, height })
    if (!buffer) {
      poor = !gl.isContextLost()
      return null
    }
    target.setSize(width, height)
    renderer.setRenderTargetFramebuffer(target, buffer.framebuffer)
    return { buffer, samples, width, height }
  }

  return {
    sampleCounts: sampleCountsOf(gl),
    get samples() {
      return samplesNow
    },
    begin: (samples) => {
      drawn = prepare(samples)
      samplesNow = drawn?.samples ?? 0
      renderer.setRenderTarget(drawn ? target : null)
    },
    end: () => {
      drawn?.buffer.resolve()
      renderer.setRenderTarget(null)
    },
    dispose: () => {
      gl.canvas.removeEventListener("webglcontextlost", lost)
      letGo()
      target.dispose()
    },
  }
}
