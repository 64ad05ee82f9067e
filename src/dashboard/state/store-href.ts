/** The store, opened where one stands before a touchpoint, a zone's arrival or a product. */
export function standBeforeHref(
  { kind, id }: { readonly kind: "touchpoint" | "zone" | "product"; readonly id: string },
  scene: string,
  firstScene: string | undefined,
): string {
  // A zone may be called as a touchpoint is.
  const search = new URLSearchParams({ ...(scene === firstScene ? {} : { scene }), at: `${kind}:${id}` })
  return `/?${search}`
}
