/** Bytes of graphics memory, as the page has asked for it. */
export interface MemoryMeter {
  /** Textures and what is drawn into, with smaller copies and samples. */
  readonly textureBytes: number
  /** Vertices and triangles. */
  readonly bufferBytes: number
  readonly textures: number
  readonly buffers: number
}

type Gl = WebGL2RenderingContext

/** Bytes a texel of the formats that three asks for; others count as four. */
function texelBytes(gl: Gl, format: number): number {
  switch (format) {
    case gl.R8:
    case gl.RED:
    case gl.LUMINANCE:
    case gl.ALPHA:
      return 1
    case gl.RG8:
    case gl.R16F:
    case gl.DEPTH_COMPONENT16:
    case gl.RGB565:
    case gl.RGBA4:
      return 2
    case gl.RGBA16F:
    case gl.RG32F:
    case gl.RGB16F:
    case gl.RGBA16UI:
    case gl.DEPTH32F_STENCIL8:
      return 8
    case gl.RGBA32F:
    case gl.RGBA32UI:
    case gl.RGBA32I:
    case gl.RGB32F:
      return 16
    default:
      return 4
  }
}

/** Texels of a texture with so many smaller copies, each half as large. */
function texelsOf(width: number, height: number, depth: number, levels: number, flat: boolean): number {
  let texels = 0
  for (let level = 0; level < levels; level++) {
    const side = (size: number) => Math.max(1, size >> level)
    texels += side(width) * side(height) * (flat ? depth : side(depth))
  }
  return texels
}

const CUBE_FACES = 6

/**
 * Counts what a context allocates, by standing in for the calls that do: three knows how many textures there are, not
 * how large. To be installed before the first of them.
 */
export function meterMemory(gl: Gl): MemoryMeter {
  const textures = new Map<object, number>()
  const buffers = new Map<object, number>()
  const sum = (sizes: ReadonlyMap<object, number>) => [...sizes.values()].reduce((all, size) => all + size, 0)

  // What is bound is remembered, not asked for: the browser would wait for all that is being drawn before it answers.
  const bound = new Map<string, object | null>()
  let unit = 0
  const placeOf = (target: number) => {
    const face = target >= gl.TEXTURE_CUBE_MAP_POSITIVE_X && target <= gl.TEXTURE_CUBE_MAP_NEGATIVE_Z
    return face ? gl.TEXTURE_CUBE_MAP : target
  }
  const note = (sizes: Map<object, number>, target: number, bytes: number) => {
    const holder = bound.get(`${unit} ${placeOf(target)}`) ?? bound.get(String(target))
    if (holder) sizes.set(holder, bytes)
  }
  /** Lets `heard` see the arguments of a call after it was made. */
  function overhear<Name extends keyof Gl>(name: Name, heard: (args: readonly unknown[]) => void): void {
    const made: unknown = gl[name]
    if (typeof made !== "function") return
    Object.defineProperty(gl, name, {
      configurable: true,
      writable: true,
      value: (...args: unknown[]) => {
        const given: unknown = Reflect.apply(made, gl, args)
        heard(args)
        return given
      },
    })
  }
  const objectIn = (value: unknown) => (typeof value === "object" ? value : null)
  overhear("activeTexture", ([next]) => {
    unit = Number(next)
  })
  overhear("bindTexture", ([target, texture]) => bound.set(`${unit} ${target}`, objectIn(texture)))
  overhear("bindBuffer", ([target, buffer]) => bound.set(String(target), objectIn(buffer)))
  overhear("bindRenderbuffer", ([target, buffer]) => bound.set(String(target), objectIn(buffer)))
  const numbers = (args: readonly unknown[]) => args.map((each) => (typeof each === "number" ? each : 0))

  overhear("texStorage2D", (args) => {
    const [target = 0, levels = 1, format = 0, width = 0, height = 0] = numbers(args)
    const faces = target === gl.TEXTURE_CUBE_MAP ? CUBE_FACES : 1
    note(textures, target, faces * texelsOf(width, height, 1, levels, true) * texelBytes(gl, format))
  })
  overhear("texStorage3D", (args) => {
    const [target = 0, levels = 1, format = 0, width = 0, height = 0, depth = 0] = numbers(args)
    const flat = target === gl.TEXTURE_2D_ARRAY
    note(textures, target, texelsOf(width, height, depth, levels, flat) * texelBytes(gl, format))
  })
  overhear("texImage2D", (args) => {
    const [target = 0, level = 0, format = 0, width = 0, height = 0] = numbers(args)
    // Of a picture only the first size counts; its smaller copies are a third of it.
    if (level === 0 && args.length >= 9) note(textures, target, width * height * texelBytes(gl, format))
  })
  overhear("texImage3D", (args) => {
    const [target = 0, level = 0, format = 0, width = 0, height = 0, depth = 0] = numbers(args)
    if (level === 0) note(textures, target, width * height * depth * texelBytes(gl, format))
  })
  overhear("renderbufferStorage", (args) => {
    const [target = 0, format = 0, width = 0, height = 0] = numbers(args)
    note(textures, target, width * height * texelBytes(gl, format))
  })
  overhear("renderbufferStorageMultisample", (args) => {
    const [target = 0, samples = 1, format = 0, width = 0, height = 0] = numbers(args)
    note(textures, target, Math.max(1, samples) * width * height * texelBytes(gl, format))
  })
  overhear("bufferData", (args) => {
    const [target, data] = args
    const bytes = typeof data === "number" ? data : ArrayBuffer.isView(data) ? data.byteLength : 0
    if (typeof target === "number") note(buffers, target, bytes)
  })
  const forget = (sizes: Map<object, number>) => (args: readonly unknown[]) => {
    const [gone] = args
    if (typeof gone === "object" && gone !== null) sizes.delete(gone)
  }
  overhear("deleteTexture", forget(textures))
  overhear("deleteRenderbuffer", forget(textures))
  overhear("deleteBuffer", forget(buffers))
  // All that was in the memory is gone with the context.
  gl.canvas.addEventListener("webglcontextlost", () => {
    textures.clear()
    buffers.clear()
  })

  const samples = Math.max(1, Number(gl.getParameter(gl.SAMPLES) ?? 1))
  return {
    get textureBytes() {
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl
      // What is drawn into last: colour and depth, sampled as often, and the picture that is shown.
      return sum(textures) + width * height * (8 * samples + 4)
    },
    get bufferBytes() {
      return sum(buffers)
    },
    get textures() {
      return textures.size
    },
    get buffers() {
      return buffers.size
    },
  }
}
