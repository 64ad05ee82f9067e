/** The name of the address's parameter that says what the visitor is taken to. */
export const TAKE = "take"

/** The address of the store that walks to a product (by its handle) or a zone (by its id) as soon as one is in. */
export function takeHref(target: string): string {
  return `/?${new URLSearchParams({ [TAKE]: target })}`
}
