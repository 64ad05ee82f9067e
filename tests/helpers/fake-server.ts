import { DEFAULT_POLICY } from "../../src/domain/asking-policy.ts"
import type { Product } from "../../src/domain/product.ts"
import type { ProductsReply, SceneReply, ShowroomReply } from "../../src/protocol/showroom.ts"

export const SHOWROOM: ShowroomReply = {
  id: "casa-ambrogia",
  name: "Casa Ambrogia",
  tagline: { it: "Design da vivere, a Milano", en: "Design to live with, in Milan" },
  languages: ["it", "en"],
  timezone: "Europe/Rome",
  currency: "EUR",
  checkout: { kind: "shop", host: "shop.test", demo: false },
  scenes: [{ id: "flagship", version: "1", touchpoints: [] }],
  prompts: [],
  policy: DEFAULT_POLICY,
}

function sorted(products: readonly Product[], sort: string | null): readonly Product[] {
  const price = (product: Product) => product.variants[0]?.price ?? 0
  if (sort === "title") return products.toSorted((a, b) => a.title.localeCompare(b.title))
  if (sort === "price") return products.toSorted((a, b) => price(a) - price(b))
  if (sort === "-price") return products.toSorted((a, b) => price(b) - price(a))
  return products
}

function answerProducts(all: readonly Product[], params: URLSearchParams): ProductsReply {
  const q = params.get("q")?.toLowerCase() ?? ""
  const ids = params.get("ids")?.split(",")
  const handle = params.get("handle")
  const found = all.filter(
    (product) =>
      product.title.toLowerCase().includes(q) &&
      (!ids || ids.includes(product.id)) &&
      (handle === null || product.handle === handle),
  )
  const category = params.get("category")
  const shown = sorted(
    found.filter(
      (product) =>
        (!category || product.category === category) &&
        (params.get("available") !== "true" || product.variants.some(({ available }) => available)),
    ),
    params.get("sort"),
  )
  const start = Number(params.get("cursor") ?? 0)
  const end = start + Number(params.get("limit") ?? 24)
  const labels = new Map(found.map((product) => [product.category, product.texts]))
  return {
    products: shown.slice(start, end),
    next: end < shown.length ? String(end) : null,
    total: found.length,
    categories: [...labels].map(([key, texts]) => ({
      category: key,
      label: { it: texts.it.category, en: texts.en.category },
      count: found.filter((product) => product.category === key).length,
    })),
  }
}

export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } })

/** The part of the API that the shop's pages use, in memory, as a `fetch`. `asked` keeps every address in order. */
export function createFakeServer(products: readonly Product[], scenes: readonly SceneReply[] = []) {
  const asked: string[] = []
  /** Paths that answer 503 for now. */
  const down = new Set<string>()
  /** What was posted, by path, in order. */
  const posted: { readonly path: string; readonly body: unknown }[] = []
  /** Answers of other paths, by path. */
  const answers = new Map<string, () => Response>()
  async function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input, "http://shop.test")
    asked.push(url.pathname + url.search)
    if (typeof init?.body === "string") posted.push({ path: url.pathname, body: JSON.parse(init.body) })
    if (down.has(url.pathname)) return json({ error: { code: "down", message: "try later" } }, 503)
    const answer = answers.get(url.pathname)
    if (answer) return answer()
    if (url.pathname === "/api/showroom") return json(SHOWROOM)
    const scene = scenes.find((reply) => url.pathname === `/api/scenes/${reply.scene.id}`)
    if (scene) return json(scene)
    if (url.pathname === "/api/products") return json(answerProducts(products, url.searchParams))
    if (url.pathname === "/api/events") return json({ accepted: [], duplicates: [], rejected: [] })
    return json({ error: { code: "not-found", message: `nothing at ${url.pathname}` } }, 404)
  }
  return { fetch, asked, down, posted, answers }
}
