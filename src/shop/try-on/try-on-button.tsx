import { useLingui } from "@lingui/react"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"
import { Icon } from "../../ui/icon.tsx"
import { Pill } from "../../ui/pill.tsx"
import { useModelFacts } from "../product/use-model-facts.ts"
import "./messages.ts"

/** Goes before the mirror with a product on; nothing for what isn't worn on the nose. */
export function TryOnButton({ product }: { product: Product }) {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const facts = useModelFacts(product)
  if (!facts?.worn) return null
  return (
    <Pill onClick={() => visit.getState().tryOn(product.id)}>
      <Icon name="mirror" />
      {i18n._("try-on.try")}
    </Pill>
  )
}
