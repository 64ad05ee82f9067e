import { expect, test } from "vitest"
import { importsOf, layerOf, resolveImport } from "./helpers/imports.ts"

test("the architecture test sees every form of import", () => {
  const text = `import { a,
  b } from "./one.ts"
import type { C } from "../two/three.ts"
import "./style.css"
export { d } from "./four.ts"
export type { E } from "./five.ts"
const late = () => import("../app/six.tsx")
`
  expect(importsOf(text)).toEqual([
    { from: "./one.ts", typeOnly: false },
    { from: "../two/three.ts", typeOnly: true },
    { from: "./style.css", typeOnly: false },
    { from: "./four.ts", typeOnly: false },
    { from: "./five.ts", typeOnly: true },
    { from: "../app/six.tsx", typeOnly: false },
  ])
})

test("a relative import is a place in the project, a package is not", () => {
  expect(resolveImport("src/shop/cart/tray.tsx", "../../client/cart-store.ts")).toBe(
    "src/client/cart-store.ts",
  )
  expect(resolveImport("src/shop/cart.tsx", "react")).toBeNull()
  expect(layerOf("src/client/cart-store.ts")).toBe("client")
})
