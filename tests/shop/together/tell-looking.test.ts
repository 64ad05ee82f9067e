// @vitest-environment jsdom
import { expect, test } from "vitest"
import { LOOK_MS, tellLooking } from "../../../src/shop/together/tell-looking.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { withCompany } from "../../helpers/together/company.ts"

const rect = { x: 0, y: 0, width: 1, height: 1 }
const looking = (product: string) => ({ type: "attend", attention: { kind: "looking", product } })
const NOTHING = { type: "attend", attention: { kind: "none" } }

async function walk() {
  const together = withCompany(createFakeShop([]).shop)
  const { stage, visit } = together.shop
  const stop = tellLooking({ stage, visit, presence: together.presence, after: together.tools.after })
  visit.getState().enter({ name: "", avatar: visit.getState().avatar })
  await together.join()
  const stand = (productId: string | null) =>
    stage.getState().setReach(productId === null ? null : { slotId: "slot", productId, rect: { ...rect } })
  return { ...together, visit, stand, stop }
}

test("[TOG-58] standing before a product is told after a while, once, and leaving it too", async () => {
  const { said, stand, pass } = await walk()
  stand("lamp")
  pass(LOOK_MS - 1)
  expect(said).toEqual([])
  stand("lamp")
  pass(1)
  stand("lamp")
  pass(LOOK_MS)
  expect(said).toEqual([looking("lamp")])
  stand(null)
  pass(LOOK_MS)
  expect(said).toEqual([looking("lamp"), NOTHING])
})

test("[TOG-58] what one only passes is not told", async () => {
  const { said, stand, pass } = await walk()
  for (const product of ["lamp", "vase", "chair", null]) {
    stand(product)
    pass(LOOK_MS / 2)
  }
  pass(LOOK_MS)
  expect(said).toEqual([])
})

test("[TOG-58] while something is in hand nothing else is told; put back, one looks at it again", async () => {
  const { said, stand, pass, visit } = await walk()
  stand("lamp")
  pass(LOOK_MS)
  visit.getState().inspect("lamp", "slot")
  stand("vase")
  pass(LOOK_MS)
  expect(said).toEqual([looking("lamp")])
  stand("lamp")
  visit.getState().putBack()
  pass(LOOK_MS)
  expect(said).toEqual([looking("lamp"), looking("lamp")])
})

test("[TOG-58] whoever comes in among others tells what they stand before already", async () => {
  const { said, stand, pass, presence, join } = await walk()
  presence.leave()
  stand("lamp")
  pass(LOOK_MS)
  expect(said).toEqual([])
  await join()
  pass(LOOK_MS)
  expect(said).toEqual([looking("lamp")])
})

test("[TOG-58] it ends when it is stopped", async () => {
  const { said, stand, pass, stop } = await walk()
  stand("lamp")
  stop()
  pass(LOOK_MS)
  expect(said).toEqual([])
})
