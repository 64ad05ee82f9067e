import { expect, test } from "vitest"
import type { Api } from "../../src/client/api.ts"
import { createCatalogueStore } from "../../src/client/catalogue-store.ts"
import { createSceneStore, loadScene } from "../../src/client/scene-store.ts"
import { aProduct } from "../helpers/fake-catalogue.ts"

/** An API whose answers are given by hand, in any order. */
function createHeldApi() {
  const asked: { path: string; answer: (body: unknown) => void; fail: (error: Error) => void }[] = []
  const get = <T>(path: string) =>
    new Promise<T>((resolve, reject) => {
      asked.push({ path, answer: (body) => resolve(body as T), fail: reject })
    })
  const api: Api = { get, post: get, send: (_method, path) => get(path) }
  return { api, asked }
}

const reply = (id: string) => ({ scene: { id }, stock: [{ slot: "s", product: aProduct(1) }] })

test("[SHP-1] a scene is fetched once, and its stock is poured into the catalogue", async () => {
  const { api, asked } = createHeldApi()
  const stores = { api, scene: createSceneStore(), catalogue: createCatalogueStore() }
  const first = loadScene("flagship", stores)
  await loadScene("flagship", stores)
  expect(asked.map(({ path }) => path)).toEqual(["/api/scenes/flagship"])
  asked[0]?.answer(reply("flagship"))
  await first
  expect(stores.scene.getState()).toMatchObject({ kind: "ready", scene: { id: "flagship" } })
  expect(stores.catalogue.getState().products.has("product-1")).toBe(true)
})

test("[SHP-1] the answer for a scene that was left meanwhile changes nothing", async () => {
  const { api, asked } = createHeldApi()
  const stores = { api, scene: createSceneStore(), catalogue: createCatalogueStore() }
  const old = loadScene("old", stores)
  const wanted = loadScene("new", stores)
  asked[1]?.answer(reply("new"))
  await wanted
  asked[0]?.fail(new Error("late"))
  await old
  expect(stores.scene.getState()).toMatchObject({ kind: "ready", scene: { id: "new" } })
})

test("[SHP-11] a scene that doesn't come can be asked for again", async () => {
  const { api, asked } = createHeldApi()
  const stores = { api, scene: createSceneStore(), catalogue: createCatalogueStore() }
  const first = loadScene("flagship", stores)
  asked[0]?.fail(new TypeError("Failed to fetch"))
  await first
  expect(stores.scene.getState().kind).toBe("failed")
  void loadScene("flagship", stores)
  expect(asked).toHaveLength(2)
})
