import type { WebGLRenderer, WebGLRenderTarget } from "three"
import { describe, expect, it } from "vitest"
import { createPicture } from "../../../../src/showroom/view/quality/picture.ts"
import { createFakeGl, type FakeChip } from "./fake-gl.ts"

function draw(chip: Partial<FakeChip> = {}) {
  const real: FakeChip = {
    canvas: "RGB8",
    tells: "RGB8",
    most: Number.POSITIVE_INFINITY,
    lost: false,
    ...chip,
  }
  const fake = createFakeGl(real)
  let target: WebGLRenderTarget | null = null
  const framebuffers = new Map<WebGLRenderTarget, WebGLFramebuffer>()
  const renderer = {
    state: { bindFramebuffer: fake.bind },
    setRenderTargetFramebuffer: (of: WebGLRenderTarget, framebuffer: WebGLFramebuffer) =>
      framebuffers.set(of, framebuffer),
    setRenderTarget: (next: WebGLRenderTarget | null) => {
      target = next
      fake.bind(fake.gl.FRAMEBUFFER, next ? (framebuffers.get(next) ?? null) : null)
    },
  } as unknown as WebGLRenderer
  const picture = createPicture({ renderer, gl: fake.gl })
  return {
    ...fake,
    chip: real,
    picture,
    /** Draws one frame; gives what was drawn into, and what was copied. */
    frame: (samples: number) => {
      picture.begin(samples)
      const into = target ? [target.width, target.height, fake.bound()[1]] : "canvas"
      picture.end()
      return { into, copied: fake.takeCopies() }
    },
  }
}

describe("the picture that frames are drawn into", () => {
  it("[WLK-70] is sampled, then drawn straight on the canvas, then sampled again, in one context", () => {
    const { frame, picture, allocated, takeCopies, bound } = draw()
    picture.begin(4)
    picture.end()
    takeCopies()
    expect(frame(4)).toEqual({ into: [64, 32, "×4"], copied: ["×4 to canvas"] })
    expect([picture.samples, allocated()]).toEqual([4, 3])
    expect(frame(0)).toEqual({ into: "canvas", copied: [] })
    expect([picture.samples, allocated()]).toEqual([0, 0])
    expect(frame(2)).toEqual({ into: [64, 32, "×2"], copied: ["×2 to canvas"] })
    expect(bound()).toEqual(["canvas", "canvas"])
    expect(picture.sampleCounts).toEqual([4, 2])
  })

  it("[WLK-70] keeps its buffers from frame to frame, and is made anew when the canvas has another size", () => {
    const { frame, gl, allocated } = draw()
    frame(4)
    frame(4)
    expect(allocated()).toBe(3)
    gl.drawingBufferWidth = 96
    expect(frame(4)).toEqual({ into: [96, 32, "×4"], copied: ["×4 to canvas"] })
    expect(allocated()).toBe(3)
  })

  it("[WLK-70] becomes the canvas's in one step, in whatever format that keeps its own; else in two", () => {
    for (const canvas of ["RGBA8", "RGB8"] as const)
      for (const tells of [canvas, null]) {
        const { frame, refused } = draw({ canvas, tells })
        frame(4)
        expect(frame(4).copied).toEqual(["×4 to canvas"])
        if (tells) expect(refused()).toBe(0)
      }
    const { frame, allocated, picture } = draw({ canvas: "DEPTH_COMPONENT24", tells: null })
    frame(4)
    expect(frame(4).copied).toEqual(["×4 to ×0", "×0 to canvas"])
    expect(allocated()).toBe(5)
    picture.dispose()
    expect(allocated()).toBe(0)
  })

  it("[WLK-71] is drawn straight on the canvas where there is no memory for samples, and nothing is kept", () => {
    const { frame, picture, allocated } = draw({ most: 32 })
    expect(frame(4)).toEqual({ into: "canvas", copied: [] })
    expect([picture.samples, allocated()]).toEqual([0, 0])
  })

  it("[WLK-72] is made anew after the context was lost, and asked for nothing meanwhile", () => {
    const { frame, gl, chip, picture, takeCopies } = draw()
    frame(4)
    chip.lost = true
    gl.canvas.dispatchEvent(new Event("webglcontextlost"))
    expect(frame(4)).toEqual({ into: "canvas", copied: [] })
    chip.lost = false
    frame(4)
    takeCopies()
    expect(frame(4)).toEqual({ into: [64, 32, "×4"], copied: ["×4 to canvas"] })
    picture.dispose()
  })
})
