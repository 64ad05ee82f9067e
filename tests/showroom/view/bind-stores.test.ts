import { describe, expect, it } from "vitest"
import { bindStores } from "../../../src/showroom/view/bind-stores.ts"
import type { LiveScene } from "../../../src/showroom/view/live-scene.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { product, slot } from "./things.ts"

describe("a variant that is chosen", () => {
  it("[INS-33] is shown on every one that stands in the scene, and on what is in front of the visitor", () => {
    const { shop } = createFakeShop([])
    const shown: [string, readonly string[]][] = []
    let inFront = 0
    const stands = new Map(["a", "b"].map((id) => [id, { slot: slot({ id }), product: product() }]))
    const live = {
      shop,
      stands,
      products: {
        setVariant: (stand: { slot: { id: string } }, values: readonly string[]) =>
          void shown.push([stand.slot.id, values]),
      },
      inspection: { setVariants: () => void inFront++ },
    } as unknown as LiveScene
    const stop = bindStores(live)
    shown.length = 0
    inFront = 0
    shop.visit.getState().chooseVariant("p1", "v1")
    expect(shown).toEqual([
      ["a", ["Verde bottiglia"]],
      ["b", ["Verde bottiglia"]],
    ])
    expect(inFront).toBe(1)
    stop()
    shop.visit.getState().chooseVariant("p1", "v2")
    expect(inFront).toBe(1)
  })
})
