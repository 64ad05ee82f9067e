import * as v from "valibot"
import type { Api } from "../../client/api.ts"
import { parseWith } from "../../domain/parsing.ts"
import type { Place } from "./place-of.ts"

/** A product that stands there, as it is shown small. */
export interface Standing {
  readonly id: string
  readonly title: string
  readonly image: string
}

export interface Stands {
  /** With a picture, the first few. */
  readonly products: readonly Standing[]
  /** The scene that it is in; `null`: not on display. */
  readonly scene: string | null
}

/** How many fit beside each other. */
const MOST = 2

const standsReply = v.object({
  stands: v.array(v.object({ productId: v.string(), scene: v.string(), zone: v.object({ id: v.string() }) })),
})
const productsReply = v.object({
  products: v.array(v.object({ id: v.string(), title: v.string(), image: v.nullable(v.string()) })),
})

/** What is on display in a zone, or where a product is. */
export async function loadStands(api: Api, { by, key }: Place, signal: AbortSignal): Promise<Stands> {
  const { stands } = parseWith(standsReply, await api.get<unknown>("/api/stands", signal), "GET /api/stands")
  const there = stands.filter(({ productId, zone }) => (by === "zone" ? zone.id : productId) === key)
  const ids =
    by === "product" ? [key] : [...new Set(there.map(({ productId }) => productId))].slice(0, 2 * MOST)
  const scene = there[0]?.scene ?? null
  if (ids.length === 0) return { products: [], scene }
  const query = new URLSearchParams({ ids: ids.join(","), limit: String(ids.length) })
  const body = await api.get<unknown>(`/api/products?${query}`, signal)
  const { products } = parseWith(productsReply, body, "GET /api/products")
  return {
    scene,
    products: products
      .flatMap(({ id, title, image }) => (image === null ? [] : [{ id, title, image }]))
      .slice(0, MOST),
  }
}
