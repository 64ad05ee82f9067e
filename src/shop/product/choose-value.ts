import type { Product, Variant } from "../../domain/product.ts"

/**
 * The variant one gets by choosing `value` for the option at `index` while `from` is chosen: the one that is
 * otherwise alike; else one that has the value, and rather one that can be bought. `undefined` when none has it.
 */
export function chooseValue(
  product: Product,
  from: Variant,
  index: number,
  value: string,
): Variant | undefined {
  const having = product.variants.filter((variant) => variant.values[index] === value)
  const alike = having.find((variant) =>
    variant.values.every((each, at) => at === index || each === from.values[at]),
  )
  return alike ?? having.find(({ available }) => available) ?? having[0]
}
