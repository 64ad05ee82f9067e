import { Color, Matrix4, Vector3 } from "three"
import { describe, expect, it } from "vitest"
import { createMovesStore } from "../../../../src/client/moves-store.ts"
import { driveModel, isMoved, restOf } from "../../../../src/showroom/view/inspect/drive-model.ts"
import { isFresh } from "../../../../src/showroom/view/inspect/fresh-frames.ts"
import { createLampLight, type LampScene } from "../../../../src/showroom/view/inspect/light-lamp.ts"
import type { Stand } from "../../../../src/showroom/view/products/stand.ts"
import { product } from "../things.ts"
import { aModelOf } from "./a-product-model.ts"

const FRAME = 1 / 30

describe("what moves", () => {
  function drive(move: "turn" | "build" | "recline", { reducedMotion = false, frames = 1 } = {}) {
    const moves = createMovesStore()
    const model = aModelOf({ move, steps: move === "build" ? 10 : 0 })
    const motion = { progress: restOf(model), seconds: 0 }
    const run = (count = frames) => {
      for (let frame = 0; frame < count; frame++)
        driveModel(model, { productId: "p", moves: moves.getState(), motion, reducedMotion }, FRAME)
      return motion.progress
    }
    return { moves, model, motion, run }
  }

  it("[INS-22] a record turns on and on, comes to rest when it is stopped, and is told so", () => {
    const { moves, model, motion, run } = drive("turn")
    expect(run()).toBe(0)
    moves.getState().play("p", true)
    run(90)
    const { seconds } = motion
    run(30)
    expect(motion.progress).toBe(1)
    expect(motion.seconds).toBeCloseTo(seconds + 1)
    expect(isMoved("p", model, moves.getState(), motion)).toBe(true)
    moves.getState().play("p", false)
    expect(run(90)).toBe(0)
    expect(isMoved("p", model, moves.getState(), motion)).toBe(false)
    expect(model.told.at(-1)).toEqual(["setMove", 0, 0])
  })

  it("[INS-22] a chair leans back as far as it was asked, and another's slider doesn't move it", () => {
    const { moves, run } = drive("recline")
    moves.getState().setProgress("another", 1)
    expect(run(60)).toBe(0)
    moves.getState().setProgress("p", 0.35)
    expect(run(60)).toBe(0.35)
  })

  it("[INS-24] a set stands built; asked for a step it flies there, or with reduced motion is there", () => {
    const flying = drive("build")
    expect(flying.run()).toBe(1)
    flying.moves.getState().setProgress("p", 0.9)
    const after = flying.run()
    expect(after).toBeLessThan(1)
    expect(after).toBeGreaterThan(0.9)
    expect(flying.run(120)).toBe(0.9)
    const calm = drive("build", { reducedMotion: true })
    calm.moves.getState().setProgress("p", 0.3)
    expect(calm.run()).toBe(0.3)
  })

  it("[INS-22] what doesn't move is left alone", () => {
    const model = aModelOf({ move: null })
    const moves = createMovesStore().getState()
    driveModel(model, { productId: "p", moves, motion: { progress: 0, seconds: 0 }, reducedMotion: false }, 1)
    expect(model.told).toEqual([])
    expect(isMoved("p", model, moves, { progress: 0, seconds: 0 })).toBe(false)
  })
})

describe("a lamp that is switched on", () => {
  function room() {
    const moves = createMovesStore()
    const lamp = (id: string, x: number) => {
      const stand = {
        product: product({ id: `product-${id}` }),
        slot: { id },
        shape: {
          box: aModelOf().box,
          extras: {
            light: { at: new Vector3(0, 0.3, 0), colour: new Color("#ffd9a3"), range: 3 },
          },
        },
        matrix: new Matrix4().makeTranslation(x, 0.8, 0),
      }
      return [id, stand] as const
    }
    const stands = new Map([lamp("one", -2), lamp("two", 4)]) as unknown as ReadonlyMap<string, Stand>
    const lit = new Map<string, number>()
    const set = { at: new Vector3(), share: Number.NaN, dusk: Number.NaN }
    const hold: { carry: { stand: Stand; model: ReturnType<typeof aModelOf> } | null } = { carry: null }
    const scene: LampScene = {
      shop: { moves },
      stands,
      products: { setLit: (stand, share) => void lit.set(stand.slot.id, share) },
      light: {
        setLamp: (lamp, share, dusk) => {
          set.at.copy(lamp.at)
          Object.assign(set, { share, dusk })
        },
      },
      reducedMotion: () => false,
    }
    const light = createLampLight(scene, hold)
    const run = (frames = 30) => {
      for (let frame = 0; frame < frames; frame++) light.step(FRAME)
    }
    return { moves, lit, set, run, hold, stands }
  }

  it("[INS-23] glows in its slot and lights what is around it there, and fades when it is switched off", () => {
    const { moves, lit, set, run } = room()
    moves.getState().setLit("product-one", true, "one")
    run(1)
    expect(set.share).toBeGreaterThan(0)
    expect(set.share).toBeLessThan(1)
    run()
    expect(lit.get("one")).toBe(1)
    expect(set.share).toBe(1)
    expect(set.at.toArray().map((each) => Number(each.toFixed(3)))).toEqual([-2, 1.1, 0])
    moves.getState().setLit("product-one", false, null)
    run()
    expect(lit.get("one")).toBe(0)
    expect(set.share).toBe(0)
  })

  it("[INS-23] one at a time: when another is switched on the first goes out", () => {
    const { moves, lit, set, run } = room()
    moves.getState().setLit("product-one", true, "one")
    run()
    moves.getState().setLit("product-two", true, null)
    run()
    expect([lit.get("one"), lit.get("two")]).toEqual([0, 1])
    expect(set.at.x).toBeCloseTo(4)
  })

  it("[INS-40] the room's own light steps back for it, and doesn't come up while one takes over from another", () => {
    const { moves, set, run } = room()
    moves.getState().setLit("product-one", true, "one")
    run()
    expect(set.dusk).toBe(1)
    moves.getState().setLit("product-two", true, null)
    for (let frame = 0; frame < 30; frame++) {
      run(1)
      expect(set.dusk).toBeGreaterThanOrEqual(0.5)
    }
    moves.getState().setLit("product-two", false, null)
    run()
    expect(set.dusk).toBe(0)
  })

  it("[INS-23] in the hand it shines from the hand, and from its slot again when it is put back", () => {
    const { moves, set, run, hold, stands } = room()
    const stand = stands.get("one")
    if (!stand) throw new Error("no lamp")
    const model = aModelOf({ size: 1 })
    model.object.position.set(1, 1.5, 7)
    model.object.updateMatrixWorld(true)
    hold.carry = { stand, model }
    moves.getState().setLit("product-one", true, "one")
    run()
    expect(set.at.toArray()).toEqual([1, 1.8, 7])
    expect(model.told.at(-1)).toEqual(["setLit", 1])
    hold.carry = null
    run(1)
    expect(set.at.x).toBeCloseTo(-2)
    expect(set.share).toBe(1)
  })
})

describe("the room behind", () => {
  it("[INS-34] is drawn in every frame while it goes out of focus, and every third one where drawing is slow", () => {
    const drawn = (tier: "low" | "high", settled: boolean) =>
      Array.from({ length: 12 }, (_, frame) => isFresh(tier, frame, settled)).filter(Boolean).length
    expect(drawn("low", false)).toBe(12)
    expect(drawn("low", true)).toBe(4)
    expect(drawn("high", true)).toBe(12)
  })
})
