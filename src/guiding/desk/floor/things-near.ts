import type { SceneReply } from "../../../client/replies.ts"
import type { Language } from "../../../domain/language.ts"

interface Thing {
  readonly id: string
  readonly title: string
}

/** Products that stand in the scene, each once, the nearest to a place first. */
export function thingsNear(
  { scene, stock }: SceneReply,
  { x, z }: { readonly x: number; readonly z: number },
  { language, most }: { readonly language: Language; readonly most: number },
): readonly Thing[] {
  const places = new Map(
    scene.fixtures.flatMap(({ slots }) => slots.map(({ id, position }) => [id, position] as const)),
  )
  const things = stock.map(({ slot, product }) => {
    const at = places.get(slot)
    const far = at ? Math.hypot(at[0] - x, at[2] - z) : Number.POSITIVE_INFINITY
    return { far, id: product.id, title: product.texts[language].title }
  })
  const near = things.toSorted((a, b) => a.far - b.far)
  return [...new Map(near.map(({ id, title }) => [id, { id, title }])).values()].slice(0, most)
}
