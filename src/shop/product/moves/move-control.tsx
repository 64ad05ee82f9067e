import type { ModelFacts } from "../../../client/model-facts/model-facts.ts"
import type { Product } from "../../../domain/product.ts"
import { useModelFacts } from "../use-model-facts.ts"
import { BuildControl } from "./build-control.tsx"
import { LampSwitch } from "./lamp-switch.tsx"
import { ReclineControl } from "./recline-control.tsx"
import { TurnControl } from "./turn-control.tsx"

function controlFor({ moves, steps }: ModelFacts, product: Product) {
  switch (moves) {
    case null:
      return null
    case "light":
      return <LampSwitch product={product} />
    case "turn":
      return <TurnControl product={product} />
    case "build":
      return steps > 0 ? <BuildControl product={product} steps={steps} /> : null
    case "recline":
      return <ReclineControl product={product} />
  }
}

/** What a product can do, for the visitor to try: the same in the scene and in the list. */
export function MoveControl({ product }: { product: Product }) {
  const facts = useModelFacts(product)
  return facts ? controlFor(facts, product) : null
}
