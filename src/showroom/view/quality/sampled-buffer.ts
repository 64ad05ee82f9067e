type Gl = WebGL2RenderingContext

/** Colour and depth of a picture, several samples a pixel. */
export interface SampledBuffer {
  readonly framebuffer: WebGLFramebuffer
  /** Makes the canvas's pixels of the samples, which are gone then. Leaves the canvas bound. */
  resolve(): void
  free(): void
}

export interface SampledBufferOptions {
  readonly samples: number
  /** Pixels; those of the canvas. */
  readonly width: number
  readonly height: number
}

export interface SampledBuffersOptions {
  readonly gl: Gl
  /** Binds a framebuffer; `null`: the canvas. */
  readonly bind: (target: number, framebuffer: WebGLFramebuffer | null) => void
}

/** Sampled in one format, and whether its pixels are made beside the canvas first. */
interface Way {
  readonly format: number
  readonly between: boolean
}

/** Errors of calls before that may be waiting. */
const MOST_ERRORS = 8

interface Part {
  readonly framebuffer: WebGLFramebuffer
  free(): void
}

/** Something to draw into; `null` when there is no memory for it. */
function makePart(
  { gl, bind }: SampledBuffersOptions,
  { samples, width, height }: SampledBufferOptions,
  attachments: readonly (readonly [attachment: number, format: number])[],
): Part | null {
  const framebuffer = gl.createFramebuffer()
  bind(gl.FRAMEBUFFER, framebuffer)
  const buffers = attachments.map(([attachment, format]) => {
    const buffer = gl.createRenderbuffer()
    gl.bindRenderbuffer(gl.RENDERBUFFER, buffer)
    gl.renderbufferStorageMultisample(gl.RENDERBUFFER, samples, format, width, height)
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, attachment, gl.RENDERBUFFER, buffer)
    return buffer
  })
  gl.bindRenderbuffer(gl.RENDERBUFFER, null)
  const complete = gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE
  bind(gl.FRAMEBUFFER, null)
  const free = () => {
    gl.deleteFramebuffer(framebuffer)
    for (const buffer of buffers) gl.deleteRenderbuffer(buffer)
  }
  if (complete && framebuffer) return { framebuffer, free }
  free()
  return null
}

function makeBuffer(
  options: SampledBuffersOptions,
  size: SampledBufferOptions,
  { format, between }: Way,
): SampledBuffer | null {
  const { gl, bind } = options
  const { width, height } = size
  const sampled = makePart(options, size, [
    [gl.COLOR_ATTACHMENT0, format],
    [gl.DEPTH_ATTACHMENT, gl.DEPTH_COMPONENT24],
  ])
  const pixels = between
    ? makePart(options, { ...size, samples: 0 }, [[gl.COLOR_ATTACHMENT0, gl.RGBA8]])
    : null
  const copy = (from: WebGLFramebuffer, to: WebGLFramebuffer | null) => {
    bind(gl.READ_FRAMEBUFFER, from)
    bind(gl.DRAW_FRAMEBUFFER, to)
    gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST)
  }
  const free = () => {
    sampled?.free()
    pixels?.free()
  }
  if (!sampled || (between && !pixels)) {
    free()
    return null
  }
  return {
    framebuffer: sampled.framebuffer,
    resolve: () => {
      copy(sampled.framebuffer, pixels?.framebuffer ?? null)
      // A chip that draws in tiles needn't write to memory what nobody reads.
      gl.invalidateFramebuffer(gl.READ_FRAMEBUFFER, [gl.COLOR_ATTACHMENT0, gl.DEPTH_ATTACHMENT])
      if (pixels) copy(pixels.framebuffer, null)
      bind(gl.READ_FRAMEBUFFER, null)
      bind(gl.DRAW_FRAMEBUFFER, null)
    },
    free,
  }
}

function reachesCanvas(gl: Gl, buffer: SampledBuffer): boolean {
  for (let error = 0; error < MOST_ERRORS && gl.getError() !== gl.NO_ERROR; error++);
  buffer.resolve()
  return gl.getError() === gl.NO_ERROR
}

/** The most likely first: a way that doesn't go costs a line on the console. */
function waysOf(gl: Gl): readonly Way[] {
  // Older browsers don't tell; a canvas without alpha is most often kept without it.
  const told = "drawingBufferFormat" in gl ? Number(gl.drawingBufferFormat) : gl.RGB8
  const formats = new Set([told, gl.RGB8, gl.RGBA8])
  return [
    ...[...formats].map((format): Way => ({ format, between: false })),
    { format: gl.RGBA8, between: true },
  ]
}

/**
 * Makes buffers whose samples become the canvas's pixels in one step, as those of an antialiased context do. That takes the
 * canvas's own format, which is made sure of with the first buffer. Gives `null` when there is no memory for one.
 */
export function createSampledBuffers(
  options: SampledBuffersOptions,
): (size: SampledBufferOptions) => SampledBuffer | null {
  const { gl } = options
  let found: Way | null = null
  return (size) => {
    if (found) return makeBuffer(options, size, found)
    for (const way of waysOf(gl)) {
      const made = makeBuffer(options, size, way)
      if (made && reachesCanvas(gl, made)) {
        found = way
        return made
      }
      made?.free()
    }
    return null
  }
}

/** How often a pixel can be sampled, most often first; never once. */
export function sampleCountsOf(gl: Gl): readonly number[] {
  const [first = [], ...others] = [gl.RGBA8, gl.RGB8, gl.DEPTH_COMPONENT24].map((format) => {
    const counts: unknown = gl.getInternalformatParameter(gl.RENDERBUFFER, format, gl.SAMPLES)
    return counts instanceof Int32Array ? [...counts] : []
  })
  return first.filter((count) => count > 1 && others.every((counts) => counts.includes(count)))
}
