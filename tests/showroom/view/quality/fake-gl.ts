const NAMES = [
  ...["FRAMEBUFFER", "READ_FRAMEBUFFER", "DRAW_FRAMEBUFFER", "RENDERBUFFER", "COLOR_ATTACHMENT0", "NO_ERROR"],
  ...["DEPTH_ATTACHMENT", "RGBA8", "RGB8", "DEPTH_COMPONENT24", "SAMPLES", "FRAMEBUFFER_COMPLETE", "NEAREST"],
  ...["COLOR_BUFFER_BIT", "INVALID_OPERATION", "TEXTURE_2D", "TEXTURE_CUBE_MAP"],
] as const
type Name = (typeof NAMES)[number]

const CONSTANTS = Object.fromEntries(NAMES.map((name, at) => [name, 100 + at])) as Record<Name, number>

interface Buffer {
  format: number
  samples: number
}

/** What a graphics chip has and refuses. */
export interface FakeChip {
  /** What the canvas's picture is kept in: samples in another format can't become its pixels in one step. */
  canvas: Name
  /** What it says of that; older ones say nothing. */
  tells: Name | null
  /** Pixels that it has memory for. */
  most: number
  lost: boolean
}

/** The part of a context that pictures are drawn into, which keeps to WebGL's rules about copies between formats. */
export function createFakeGl(chip: FakeChip) {
  const framebuffers = new Set<Map<number, Buffer>>()
  const buffers = new Set<Buffer>()
  const copies: string[] = []
  const bound: Record<"read" | "draw", Map<number, Buffer> | null> = { read: null, draw: null }
  let renderbuffer: Buffer | null = null
  let error = CONSTANTS.NO_ERROR
  let refused = 0
  let width = 0
  const colourOf = (framebuffer: Map<number, Buffer> | null) =>
    framebuffer?.get(CONSTANTS.COLOR_ATTACHMENT0) ?? { format: CONSTANTS[chip.canvas], samples: 0 }
  const nameOf = (framebuffer: Map<number, Buffer> | null) => {
    const { samples } = colourOf(framebuffer)
    return framebuffer === null ? "canvas" : `×${samples}`
  }
  const canvas = new EventTarget()
  const gl = {
    ...CONSTANTS,
    canvas,
    drawingBufferWidth: 64,
    drawingBufferHeight: 32,
    ...(chip.tells && { drawingBufferFormat: CONSTANTS[chip.tells] }),
    isContextLost: () => chip.lost,
    getInternalformatParameter: () => new Int32Array([4, 2, 1]),
    createFramebuffer: () => {
      const made = new Map<number, Buffer>()
      framebuffers.add(made)
      return made
    },
    deleteFramebuffer: (gone: Map<number, Buffer>) => framebuffers.delete(gone),
    createRenderbuffer: () => {
      const made = { format: 0, samples: 0 }
      buffers.add(made)
      return made
    },
    deleteRenderbuffer: (gone: Buffer) => buffers.delete(gone),
    bindRenderbuffer: (_target: number, buffer: Buffer | null) => {
      renderbuffer = buffer
    },
    renderbufferStorageMultisample: (_target: number, samples: number, format: number, wide: number) => {
      width = wide
      Object.assign(renderbuffer ?? {}, { samples, format })
    },
    framebufferRenderbuffer: (_target: number, attachment: number, _kind: number, buffer: Buffer) =>
      bound.draw?.set(attachment, buffer),
    checkFramebufferStatus: () => (width > chip.most ? 0 : CONSTANTS.FRAMEBUFFER_COMPLETE),
    blitFramebuffer: () => {
      const [from, to] = [colourOf(bound.read), colourOf(bound.draw)]
      if (from.samples > 0 && from.format !== to.format) {
        error = CONSTANTS.INVALID_OPERATION
        refused++
      } else copies.push(`${nameOf(bound.read)} to ${nameOf(bound.draw)}`)
    },
    invalidateFramebuffer: () => {},
    getError: () => {
      const told = error
      error = CONSTANTS.NO_ERROR
      return told
    },
  }
  const bind = (target: number, framebuffer: Map<number, Buffer> | null) => {
    if (target !== CONSTANTS.DRAW_FRAMEBUFFER) bound.read = framebuffer
    if (target !== CONSTANTS.READ_FRAMEBUFFER) bound.draw = framebuffer
  }
  return {
    gl: gl as unknown as WebGL2RenderingContext & { drawingBufferWidth: number },
    bind: bind as (target: number, framebuffer: WebGLFramebuffer | null) => void,
    /** What was copied where since this was last asked. */
    takeCopies: () => copies.splice(0),
    refused: () => refused,
    allocated: () => framebuffers.size + buffers.size,
    bound: () => [nameOf(bound.read), nameOf(bound.draw)],
  }
}
