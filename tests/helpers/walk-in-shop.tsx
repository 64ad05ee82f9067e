import { act } from "@testing-library/react"
import flagship from "../../scenes/flagship.json"
import { parseScene } from "../../src/domain/parse-scene.ts"
import type { Product } from "../../src/domain/product.ts"
import { createFakeShop } from "./fake-shop.ts"

const scene = parseScene(flagship, "scenes/flagship.json")

/** A visitor who walks in the flagship, where `displayed` stand in the first slots from which a product may be taken. */
export function createWalk(products: readonly Product[], displayed: readonly Product[] = products) {
  const fake = createFakeShop(products)
  const slots = scene.fixtures.flatMap((fixture) =>
    fixture.slots.filter(({ inspectable }) => inspectable).map((slot) => ({ slot, fixture })),
  )
  const stock = displayed.flatMap((product, at) => {
    const place = slots[at]
    return place ? [{ slot: place.slot.id, product }] : []
  })
  return {
    ...fake,
    scene,
    stock,
    slots,
    /** The scene has come, and the visitor is in. */
    enter: () =>
      act(() => {
        fake.shop.scene.setState({ kind: "ready", scene, stock }, true)
        fake.shop.visit.getState().enter({ name: "", avatar: fake.shop.visit.getState().avatar })
        fake.shop.visit.getState().moveTo({ zone: scene.zones[0]?.id ?? "", x: 0, z: 6, heading: 0 })
      }),
  }
}
