import { readFile } from "node:fs/promises"
import { describe, expect, test } from "vitest"
import { readGlbJson } from "../../../src/client/model-facts/glb-json.ts"
import { measuresIn } from "../../../src/client/model-facts/measures-in.ts"
import { readModelFacts } from "../../../src/client/model-facts/model-facts.ts"
import { createModelsStore, readModelFile } from "../../../src/client/models-store.ts"
import { aModel } from "../../helpers/a-model.ts"

/** A GLB with this description and `tail` bytes of drawing after it, in pieces of `piece` bytes. */
function glb(description: unknown, { tail = 0, piece = 7 } = {}) {
  const text = new TextEncoder().encode(JSON.stringify(description))
  const bytes = new Uint8Array(20 + text.length + tail)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x46546c67, true)
  view.setUint32(4, 2, true)
  view.setUint32(8, bytes.length, true)
  view.setUint32(12, text.length, true)
  view.setUint32(16, 0x4e4f534a, true)
  bytes.set(text, 20)
  return inPieces(bytes, piece)
}

function inPieces(bytes: Uint8Array, piece: number) {
  let at = 0
  const state = { read: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (control) => {
        if (at >= bytes.length) return control.close()
        control.enqueue(bytes.slice(at, at + piece))
        at += piece
        state.read = Math.min(at, bytes.length)
      },
      cancel: () => {
        state.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { body, state }
}

describe("the description of a GLB", () => {
  test("[INS-32] is read in whatever pieces it comes, and the rest of the file is left where it is", async () => {
    for (const piece of [1, 3, 20, 64, 100_000]) {
      const { body, state } = glb({ asset: { version: "2.0" } }, { tail: 50_000, piece })
      expect(await readGlbJson(body)).toEqual({ asset: { version: "2.0" } })
      expect(state.cancelled).toBe(true)
      if (piece < 1000) expect(state.read).toBeLessThan(1000)
    }
  })

  test.each([
    ["empty", new Uint8Array()],
    ["a page", new TextEncoder().encode("<!doctype html><title>Not found</title>")],
    [
      "cut short",
      new Uint8Array([
        0x67, 0x6c, 0x54, 0x46, 2, 0, 0, 0, 9, 0, 0, 0, 99, 0, 0, 0, 0x4a, 0x53, 0x4f, 0x4e, 1,
      ]),
    ],
    [
      "endless",
      new Uint8Array([
        0x67, 0x6c, 0x54, 0x46, 2, 0, 0, 0, 9, 0, 0, 0, 255, 255, 255, 127, 0x4a, 0x53, 0x4f, 0x4e,
      ]),
    ],
  ])("[INS-32] a file that is %s is refused", async (_what, bytes) => {
    await expect(readGlbJson(inPieces(bytes, 16).body)).rejects.toThrow(/GLB|too long/)
  })
})

describe("what a model says of itself", () => {
  test("[INS-32] its measures are those of all its parts, scaled, turned and moved, without the coarser copies", () => {
    const facts = readModelFacts(
      aModel({ size: [0.3, 0.4, 0.2], turned: true, coarse: true, extras: { sizes: { "Ø 40 cm": 1.25 } } }),
      "lamp",
    )
    // Turned by a quarter about y: width and depth change places.
    expect(facts?.measures.width).toBeCloseTo(0.2)
    expect(facts?.measures.height).toBeCloseTo(0.4)
    expect(facts?.measures.depth).toBeCloseTo(0.3)
    expect(facts && measuresIn(facts, ["Avorio", "Ø 40 cm"]).height).toBeCloseTo(0.5)
    expect(facts && measuresIn(facts, ["Avorio", "constructor"]).height).toBeCloseTo(0.4)
  })

  test("[INS-38] the flex that lies about a lamp is none of its size", () => {
    const facts = readModelFacts(aModel({ size: [0.3, 0.4, 0.2], cord: true }), "lamp")
    expect(facts?.measures.depth).toBeCloseTo(0.2)
  })

  test("[INS-32] whole numbers that stand for shares are read as shares", () => {
    expect(
      readModelFacts(aModel({ size: [0.3, 0.4, 0.2], normalized: true }), "lamp")?.measures.height,
    ).toBeCloseTo(0.4)
  })

  test("[INS-32] what it does and where there is something to tell is in its extras; nonsense there is nothing", () => {
    const said = aModel({
      size: [1, 1, 1],
      steps: 3,
      extras: { moves: "build", hotspots: [{ id: "roof", at: [0, 1, 0], normal: [0, 1, 0] }] },
    })
    expect(readModelFacts(said, "lamp")).toMatchObject({ moves: "build", steps: 3, hotspots: ["roof"] })
    const nonsense = aModel({ size: [1, 1, 1], extras: { moves: "explode", hotspots: 7, sizes: { S: -1 } } })
    expect(readModelFacts(nonsense, "lamp")).toMatchObject({ moves: null, hotspots: [], sizes: {}, steps: 0 })
  })

  test.each([
    ["a node that isn't there", aModel({ size: [1, 1, 1] }), "sofa"],
    ["a file without parts", { asset: {}, nodes: [{ name: "lamp" }] }, "lamp"],
    ["a node below itself", { nodes: [{ name: "lamp", children: [0] }] }, "lamp"],
    ["no description", "hello", "lamp"],
    ["nothing", null, null],
  ])("[INS-32] %s is nothing to know, and no error", (_what, description, node) => {
    expect(readModelFacts(description, node)).toBeNull()
  })

  test("[INS-32] the demo's models have the sizes of real things", async () => {
    const bytes = await readFile("assets/models/goods/lamps.glb")
    const description = await readGlbJson(inPieces(bytes, 65_536).body)
    const lamp = readModelFacts(description, "lampada-cupola")?.measures
    expect(lamp?.height).toBeGreaterThan(0.3)
    expect(lamp?.height).toBeLessThan(0.45)
    expect(lamp?.width).toBeCloseTo(lamp?.depth ?? 0, 1)
  })
})

describe("asking for models", () => {
  test("[INS-32] a file is read once for all its models; one that didn't come is asked for again", async () => {
    const asked: string[] = []
    let down = true
    const models = createModelsStore({
      read: async (file) => {
        asked.push(file)
        if (down) throw new TypeError("Failed to fetch")
        return aModel({ size: [1, 2, 3] })
      },
    })
    const { want } = models.getState()
    const settle = () => new Promise((resolve) => setImmediate(resolve))
    want(null)
    want("/goods.glb#lamp")
    await settle()
    expect(asked).toEqual(["/goods.glb"])
    down = false
    want("/goods.glb#lamp")
    want("/goods.glb#lamp")
    want("/goods.glb#sofa")
    await expect.poll(() => models.getState().facts.size).toBe(2)
    expect(asked).toEqual(["/goods.glb", "/goods.glb"])
    expect(models.getState().facts.get("/goods.glb#lamp")?.measures.height).toBeCloseTo(2)
    expect(models.getState().facts.get("/goods.glb#sofa")).toBeNull()
  })

  test("[INS-32] a file that the server refuses is not read", async () => {
    const read = readModelFile(async () => new Response("gone", { status: 404 }))
    await expect(read("/goods.glb")).rejects.toThrow("/goods.glb: HTTP 404")
  })
})
