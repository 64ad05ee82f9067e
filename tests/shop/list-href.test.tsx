// @vitest-environment jsdom
import { act, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import "../../src/shop/words.ts"
import { useListHref } from "../../src/shop/list/use-list-href.ts"
import { aProduct } from "../helpers/fake-catalogue.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"
import { createWalk } from "../helpers/walk-in-shop.tsx"

const lamp = aProduct(1)
const vase = aProduct(2)

function Probe() {
  return <a href={useListHref()}>list</a>
}

test("[SHP-1] the way from the scene to the list leads to what one holds, or is going to, else to where one left it", () => {
  const { shop, enter, stock } = createWalk([lamp, vase])
  shop.catalogue.getState().add([lamp, vase])
  renderInShop(shop, <Probe />)
  const href = () => screen.getByRole("link").getAttribute("href")
  expect(href()).toBe("/list")
  act(() => shop.visit.getState().noteListed("/list?category=Ceramiche"))
  expect(href()).toBe("/list?category=Ceramiche")
  enter()
  act(() => shop.visit.getState().goTo({ kind: "slot", id: stock[1]?.slot ?? "" }))
  expect(href()).toBe("/list?product=handle-2")
  act(() => shop.visit.getState().inspect(lamp.id, stock[0]?.slot ?? null))
  expect(href()).toBe("/list?product=handle-1")
})
