import type { Product } from "../../domain/product.ts"
import type { Scene } from "../../domain/scene.ts"
import type {
  PresentationReply,
  PresentationRow,
  ShownStep,
  StandReply,
  StepReply,
} from "../../protocol/presentations.ts"
import { nameOfStand } from "./keep-known.ts"
import type { StoredBody, StoredPresentation, StoredStep } from "./presentation.ts"

type Products = ReadonlyMap<string, Product>

export const productsOf = ({ steps }: StoredBody): readonly string[] =>
  steps.flatMap(({ products }) => products.map(({ productId }) => productId))

function standOf({ stand }: StoredStep, scenes: readonly Scene[]): StandReply | null {
  if (stand === null) return null
  const name = nameOfStand(scenes, stand)
  return { ...stand, name: name ?? stand.name, there: name !== null }
}

/** A step as guests get it: what the guide means to say isn't in it. */
export function shownStep(step: StoredStep, products: Products, scenes: readonly Scene[]): ShownStep {
  return {
    id: step.id,
    stand: standOf(step, scenes),
    products: step.products.map((each) => ({ ...each, product: products.get(each.productId) ?? null })),
    caption: step.caption,
  }
}

export function tellPresentation(
  { id, version, body, archivedAt, changedAt, changedBy }: StoredPresentation,
  products: Products,
  scenes: readonly Scene[],
): PresentationReply {
  const steps = body.steps.map(
    (step): StepReply => ({ ...shownStep(step, products, scenes), points: step.points }),
  )
  return {
    ...{ id, version, steps, changedBy },
    title: body.title,
    languages: body.languages,
    archivedAt: archivedAt?.toISOString() ?? null,
    changedAt: changedAt.toISOString(),
  }
}

export function tellRow(
  { id, version, body, archivedAt, changedAt, changedBy }: StoredPresentation,
  products: Products,
): PresentationRow {
  const ids = [...new Set(productsOf(body))]
  return {
    ...{ id, version, changedBy },
    title: body.title,
    languages: body.languages,
    steps: body.steps.length,
    products: ids.length,
    gone: ids.filter((each) => !products.has(each)).length,
    archivedAt: archivedAt?.toISOString() ?? null,
    changedAt: changedAt.toISOString(),
  }
}
