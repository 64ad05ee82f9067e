import * as v from "valibot"
import type { Api } from "../../client/api.ts"
import { LANGUAGES, type Language } from "../../domain/language.ts"
import { parseWith } from "../../domain/parsing.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import type { ViewState } from "../state/view-state.ts"
import { rowHref, type SearchTarget } from "./search-targets.ts"

const names = v.object(Object.fromEntries(LANGUAGES.map((language) => [language, v.string()])))
const scene = v.object({ scene: v.object({ zones: v.array(v.object({ id: v.string(), name: names })) }) })
const texts = v.object(
  Object.fromEntries(LANGUAGES.map((language) => [language, v.object({ title: v.string() })])),
)
const products = v.object({ products: v.array(v.object({ id: v.string(), texts })) })

/** Products that answer at once. */
const PRODUCTS = 8

/** Touchpoints and zones, by their names: few enough to be known beforehand. */
export async function loadPlaces(
  api: Api,
  { showroom, language, view }: { showroom: ShowroomReply; language: Language; view: ViewState },
  signal: AbortSignal,
): Promise<readonly SearchTarget[]> {
  const scenes = await Promise.all(
    showroom.scenes.map(async ({ id }) =>
      parseWith(scene, await api.get<unknown>(`/api/scenes/${id}`, signal), "GET /api/scenes/:id"),
    ),
  )
  const zones = scenes.flatMap((each) => each.scene.zones)
  return [
    ...showroom.scenes
      .flatMap(({ touchpoints }) => touchpoints)
      .map(({ id, name }) => {
        return {
          kind: "touchpoint",
          key: id,
          label: name[language],
          href: rowHref("touchpoint", id, view),
        } as const
      }),
    ...zones.map(({ id, name }) => {
      return { kind: "zone", key: id, label: name[language] ?? id, href: rowHref("zone", id, view) } as const
    }),
  ]
}

/** Products that answer what is typed, found by the catalogue's own search. */
export async function loadProducts(
  api: Api,
  { typed, language, view }: { typed: string; language: Language; view: ViewState },
  signal: AbortSignal,
): Promise<readonly SearchTarget[]> {
  if (typed === "") return []
  const query = new URLSearchParams({ q: typed, limit: String(PRODUCTS) })
  const found = parseWith(
    products,
    await api.get<unknown>(`/api/products?${query}`, signal),
    "GET /api/products",
  )
  return found.products.map(({ id, texts: each }) => {
    const label = each[language]?.title ?? id
    return { kind: "product", key: id, label, href: rowHref("product", id, view) } as const
  })
}
