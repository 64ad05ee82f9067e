import { describe, expect, test, vi } from "vitest"
import { createGuests } from "../../../../src/showroom/view/compare/guests.ts"
import { FileLate, FileMissing } from "../../../../src/showroom/view/load/fetch-file.ts"
import type { Model } from "../../../../src/showroom/view/load/load-model.ts"
import { NO_EXTRAS } from "../../../../src/showroom/view/products/product-extras.ts"
import { ownShape } from "../../../../src/showroom/view/products/product-shape.ts"
import { modelOf, part, product } from "../things.ts"

const CARD = ownShape([], NO_EXTRAS)
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

function createHost(answers: (Model | Error)[]) {
  const asked: string[] = []
  const signals: AbortSignal[] = []
  const guests = createGuests({
    fetchGoods: async (file, signal) => {
      asked.push(file)
      signals.push(signal)
      const answer = answers.shift()
      if (answer === undefined || answer instanceof Error)
        throw answer ?? new Error("nothing more was expected")
      return answer
    },
    cardOf: async () => CARD,
  })
  return { guests, asked, signals }
}

describe("a product that is compared and stands nowhere in the scene", () => {
  test("[INS-29] comes with its own model, fetched once", async () => {
    const { guests, asked } = createHost([modelOf(part("body", [0.2, 0.5, 0.2]))])
    expect(guests.shapeOf(product())).toBeNull()
    expect(guests.shapeOf(product())).toBeNull()
    await settled()
    expect(guests.shapeOf(product())?.box.max.y).toBeCloseTo(0.25)
    expect(asked).toEqual(["/assets/models/goods/lamps.glb"])
  })

  test("[INS-29] comes as a card when it has no model, or its model can't be had", async () => {
    const { guests, asked } = createHost([new FileMissing("gone"), modelOf()])
    const none = product({ id: "p2", model: null })
    const empty = product({ id: "p3" })
    for (const each of [product(), none, empty]) guests.shapeOf(each)
    await settled()
    for (const each of [product(), none, empty]) expect(guests.shapeOf(each)).toBe(CARD)
    expect(asked).toHaveLength(2)
  })

  test("[INS-29] is asked for again when the network lost it", async () => {
    const { guests, asked } = createHost([new FileLate("lost"), modelOf(part("body", [0.2, 0.5, 0.2]))])
    guests.shapeOf(product())
    await settled()
    guests.step(4)
    await settled()
    expect(asked).toHaveLength(1)
    guests.step(2)
    await settled()
    expect(guests.shapeOf(product())).not.toBeNull()
  })

  test("[INS-29] is freed when it isn't compared any more, also on its way", async () => {
    const body = part("body", [0.2, 0.5, 0.2])
    const dispose = vi.spyOn(body.geometry, "dispose")
    const { guests, signals } = createHost([modelOf(body), modelOf(part("body", [1, 1, 1]))])
    guests.shapeOf(product())
    await settled()
    guests.keepOnly(["p1"])
    expect(dispose).not.toHaveBeenCalled()
    guests.shapeOf(product({ id: "p2" }))
    guests.keepOnly([])
    expect(dispose).toHaveBeenCalledOnce()
    expect(signals[1]?.aborted).toBe(true)
    await settled()
  })
})
