/** Something that can be said of a product. What has the same key says the same kind of thing. */
export interface Trait {
  readonly key: string
  readonly label: string
  readonly value: string
}

export interface DifferenceRow {
  readonly key: string
  readonly label: string
  /** One a product, in their order; `null` where a product doesn't say. */
  readonly values: readonly (string | null)[]
}

export interface Differences {
  readonly rows: readonly DifferenceRow[]
  /** What all of them have alike. */
  readonly same: readonly Trait[]
}

function saidBy(traits: readonly Trait[], key: string): string | null {
  const values = traits.filter((trait) => trait.key === key).map(({ value }) => value.trim())
  return values.length === 0 ? null : [...new Set(values)].join(", ")
}

/**
 * What sets some products apart, and what doesn't, each kind of thing once, in the order in which it is first said.
 * One product alone is like nothing: all it says is a row.
 * @example
 * differencesOf([[{ key: "h", label: "Height", value: "38 cm" }], [{ key: "h", label: "Height", value: "56 cm" }]])
 * // { rows: [{ key: "h", label: "Height", values: ["38 cm", "56 cm"] }], same: [] }
 */
export function differencesOf(products: readonly (readonly Trait[])[]): Differences {
  const labels = new Map<string, string>()
  for (const { key, label } of products.flat()) if (!labels.has(key)) labels.set(key, label)
  const all = [...labels].map(([key, label]) => ({
    key,
    label,
    values: products.map((traits) => saidBy(traits, key)),
  }))
  const isSame = ({ values: [first, ...others] }: DifferenceRow) =>
    typeof first === "string" && others.length > 0 && others.every((value) => value === first)
  return {
    rows: all.filter((row) => !isSame(row)),
    same: all.filter(isSame).map(({ key, label, values: [value] }) => ({ key, label, value: value ?? "" })),
  }
}
