/** The store, opened where one stands before a touchpoint, a zone's arrival or a product. */
export function standBeforeHref(id: string, scene: string, firstScene: string | undefined): string {
  const search = new URLSearchParams({ ...(scene === firstScene ? {} : { scene }), at: id })
  return `/?${search}`
}
