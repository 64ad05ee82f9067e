import { describe, expect, it } from "vitest"
import { meterMemory } from "../../../../src/showroom/view/quality/memory-meter.ts"

/** What of a context is counted, drawing nothing. */
function createGl() {
  const canvas = new EventTarget()
  const names = [
    ...["TEXTURE_2D", "TEXTURE_CUBE_MAP", "TEXTURE_3D", "TEXTURE_2D_ARRAY", "RENDERBUFFER", "ARRAY_BUFFER"],
    ...["ELEMENT_ARRAY_BUFFER", "UNIFORM_BUFFER", "R8", "RGBA8", "RGBA16F", "RGBA32F", "DEPTH_COMPONENT16"],
    ...["TEXTURE_CUBE_MAP_POSITIVE_X", "TEXTURE_CUBE_MAP_NEGATIVE_Z", "SAMPLES"],
  ]
  const constants = Object.fromEntries(names.map((name, at) => [name, 100 + at]))
  const calls = [
    ...["activeTexture", "bindTexture", "bindBuffer", "bindRenderbuffer", "texStorage2D", "texStorage3D"],
    ...["texImage2D", "texImage3D", "renderbufferStorage", "renderbufferStorageMultisample", "bufferData"],
    ...["deleteTexture", "deleteRenderbuffer", "deleteBuffer"],
  ]
  const nothing = Object.fromEntries(calls.map((name) => [name, () => {}]))
  const gl = {
    ...constants,
    ...nothing,
    canvas,
    drawingBufferWidth: 0,
    drawingBufferHeight: 0,
    getParameter: () => 0,
  }
  return gl as unknown as WebGL2RenderingContext & { canvas: EventTarget }
}

describe("graphics memory", () => {
  it("[WLK-42] is counted by format, with smaller copies, layers, samples and what is drawn into", () => {
    const gl = createGl()
    const meter = meterMemory(gl)
    const texture = (target: number) => {
      const made = {}
      gl.bindTexture(target, made)
      return made
    }
    const flat = texture(gl.TEXTURE_2D)
    gl.texStorage2D(gl.TEXTURE_2D, 3, gl.RGBA8, 8, 4)
    expect(meter.textureBytes).toBe((32 + 8 + 2) * 4)
    texture(gl.TEXTURE_2D_ARRAY)
    gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, gl.R8, 4, 4, 8)
    expect(meter.textureBytes).toBe(168 + 128)
    texture(gl.TEXTURE_3D)
    gl.texStorage3D(gl.TEXTURE_3D, 2, gl.RGBA16F, 4, 4, 4)
    expect(meter.textureBytes).toBe(168 + 128 + (64 + 8) * 8)
    gl.bindRenderbuffer(gl.RENDERBUFFER, {})
    gl.renderbufferStorageMultisample(gl.RENDERBUFFER, 4, gl.DEPTH_COMPONENT16, 10, 10)
    expect(meter.textureBytes).toBe(168 + 128 + 576 + 800)
    expect(meter.textures).toBe(4)
    gl.deleteTexture(flat)
    expect(meter.textureBytes).toBe(128 + 576 + 800)
  })

  it("[WLK-42] of buffers is what was last put in each; a lost context has none", () => {
    const gl = createGl()
    const meter = meterMemory(gl)
    gl.bindBuffer(gl.ARRAY_BUFFER, {})
    gl.bufferData(gl.ARRAY_BUFFER, 1000, 0)
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(100), 0)
    expect(meter.bufferBytes).toBe(400)
    gl.canvas.dispatchEvent(new Event("webglcontextlost"))
    expect([meter.bufferBytes, meter.buffers, meter.textures]).toEqual([0, 0, 0])
  })
})
