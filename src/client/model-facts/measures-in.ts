import type { Measures, ModelFacts } from "./model-facts.ts"

/** The measures of a variant, by the values of its options. Metres. */
export function measuresIn({ measures, sizes }: ModelFacts, values: readonly string[]): Measures {
  const scale = values.reduce(
    (factor, value) => factor * (Object.hasOwn(sizes, value) ? (sizes[value] ?? 1) : 1),
    1,
  )
  const { width, height, depth } = measures
  return { width: width * scale, height: height * scale, depth: depth * scale }
}
