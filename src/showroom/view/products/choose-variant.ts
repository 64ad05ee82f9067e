const SEPARATOR = " / "

/** Option values that a model's variant stands for: "Avorio / Ottone" for two. */
export function valuesOf(variant: string): readonly string[] {
  return variant.split(SEPARATOR).map((value) => value.trim())
}

/**
 * The model's variant for a product's variant: of those all of whose values were chosen, the one that says most; of
 * equals the first. `null`: none fits, the model stays as it was made.
 */
export function chooseVariant(variants: readonly string[], chosen: readonly string[]): string | null {
  let best: string | null = null
  for (const variant of variants) {
    const values = valuesOf(variant)
    if (!values.every((value) => chosen.includes(value))) continue
    if (best === null || values.length > valuesOf(best).length) best = variant
  }
  return best
}
