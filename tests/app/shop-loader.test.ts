import { expect, test } from "vitest"
import { createShopLoader } from "../../src/app/shop-loader.ts"
import { SHOWROOM } from "../helpers/fake-server.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

function createLoader(outcomes: ("comes" | "fails")[]) {
  let opened = 0
  const loader = createShopLoader({
    name: "Casa Ambrogia",
    fetchShowroom: async () => {
      if (outcomes.shift() === "fails") throw new TypeError("Failed to fetch")
      return SHOWROOM
    },
    open: () => {
      opened++
      return createFakeShop([]).shop
    },
    report: () => {},
  })
  return { loader, opened: () => opened }
}

test("[SHP-11] a shop is opened once, however many pages ask for it", async () => {
  const { loader, opened } = createLoader(["comes", "comes"])
  loader.load()
  loader.load()
  await settled()
  loader.load()
  await settled()
  expect(loader.state.getState().kind).toBe("ready")
  expect(opened()).toBe(1)
})

test("[SHP-11] a server that can't be reached is said, and asked again when the visitor wants", async () => {
  const { loader } = createLoader(["fails", "comes"])
  loader.load()
  await settled()
  expect(loader.state.getState().kind).toBe("failed")
  loader.load()
  expect(loader.state.getState().kind).toBe("waiting")
  await settled()
  expect(loader.state.getState().kind).toBe("ready")
})
