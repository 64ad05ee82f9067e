export const SECTIONS = ["overview", "touchpoints", "products"] as const
export type Section = (typeof SECTIONS)[number]

export const SECTION_PATHS: Readonly<Record<Section, string>> = {
  overview: "/dashboard",
  touchpoints: "/dashboard/touchpoints",
  products: "/dashboard/products",
}

/** The section of an address; `null` when there is none there. */
export function sectionAt(path: string): Section | null {
  const clean = path.replace(/\/+$/, "")
  return SECTIONS.find((section) => SECTION_PATHS[section] === clean) ?? null
}
