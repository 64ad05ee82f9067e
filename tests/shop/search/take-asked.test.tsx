// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { findTarget } from "../../../src/shop/search/find-target.ts"
import { matches } from "../../../src/shop/search/fold.ts"
import { TakeAsked } from "../../../src/shop/search/take-asked.tsx"
import { takeHref } from "../../../src/shop/search/take-href.ts"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { createWalk } from "../../helpers/walk-in-shop.tsx"

const lamp = aProduct(1, { title: "Lampada Cupola" })
const stored = aProduct(2, { title: "Vaso del magazzino" })

function open(target: string) {
  const walk = createWalk([lamp, stored], [lamp])
  const view = renderInShop(walk.shop, <TakeAsked target={target} />, { path: takeHref(target) })
  return { ...walk, ...view }
}

test("[SHP-45] the address takes one to a product, when one is in and not before, and then forgets it", async () => {
  const { shop, stock, enter, history } = open("handle-1")
  expect(shop.visit.getState().destination).toBeNull()
  enter()
  expect(shop.visit.getState().destination).toEqual({ kind: "slot", id: stock[0]?.slot })
  expect(screen.getByText("Ti porto da: Lampada Cupola")).toBeTruthy()
  await waitFor(() => expect(history?.at(-1)).toBe("/"))
})

test("[SHP-45] the address takes one to a zone", () => {
  const { shop, enter } = open("ceramics")
  enter()
  expect(shop.visit.getState().destination).toEqual({ kind: "zone", id: "ceramics" })
})

test("[SHP-45] whoever has just come in is taken to the place that is nearest to the door", () => {
  const walk = createWalk([lamp])
  const [door] = walk.scene.spawnPoints
  const nearest = walk.slots.toSorted((a, b) => {
    const far = ({ slot: { position } }: (typeof walk.slots)[number]) =>
      Math.hypot(position[0] - (door?.x ?? 0), position[2] - (door?.z ?? 0))
    return far(a) - far(b)
  })[0]
  const stock = walk.slots.map(({ slot }) => ({ slot: slot.id, product: lamp }))
  renderInShop(walk.shop, <TakeAsked target="handle-1" />, { path: takeHref("handle-1") })
  act(() => {
    walk.shop.scene.setState({ kind: "ready", scene: walk.scene, stock }, true)
    walk.shop.visit.getState().enter({ name: "", avatar: walk.shop.visit.getState().avatar })
  })
  expect(walk.shop.visit.getState().destination).toEqual({ kind: "slot", id: nearest?.slot.id })
})

test.each(["handle-2", "../../etc", "<script>"])(
  "[SHP-45] what isn't on display, %s, is looked for in the list",
  async (target) => {
    const { shop, enter, history } = open(target)
    enter()
    await waitFor(() => expect(history?.at(-1)).toBe(`/list?${new URLSearchParams({ product: target })}`))
    expect(shop.visit.getState().destination).toBeNull()
  },
)

test("[SHP-45] of several places one is taken to the nearest from which it can be taken", () => {
  const { scene, slots } = createWalk([lamp])
  const [near] = slots
  const far = slots.at(-1)
  const high = scene.fixtures.flatMap((each) => each.slots).find(({ inspectable }) => !inspectable)
  if (!near || !far || !high) throw new Error("the flagship has such slots")
  const stock = [high, far.slot, near.slot].map(({ id }) => ({ slot: id, product: lamp }))
  const [x, , z] = near.slot.position
  expect(findTarget({ scene, stock }, "handle-1", { x, z })).toMatchObject({ kind: "slot", id: near.slot.id })
  expect(findTarget({ scene, stock }, "handle-1", null)).toMatchObject({ kind: "slot", id: far.slot.id })
  const onlyHigh = [{ slot: high.id, product: lamp }]
  expect(findTarget({ scene, stock: onlyHigh }, "handle-1", null)?.kind).toBe("zone")
})

test.each([
  ["Ceramiche", "cer", true],
  ["Ceramiche", "CERÀ", true],
  ["Ceramiche", "miche", false],
  ["Banco d’aiuto", "aiuto banco", true],
  ["Ceramiche", "  ", false],
])("[SHP-44] %s is found by “%s”: %s", (text, words, found) => {
  expect(matches(text, words)).toBe(found)
})
