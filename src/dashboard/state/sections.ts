import { mayReadMetrics, type Role } from "../../domain/role.ts"

export const SECTIONS = [
  "overview",
  "touchpoints",
  "products",
  "plan",
  "visits",
  "prompts",
  "cases",
  "reviews",
  "boards",
  "team",
] as const
export type Section = (typeof SECTIONS)[number]

export const SECTION_PATHS: Readonly<Record<Section, string>> = {
  overview: "/dashboard",
  touchpoints: "/dashboard/touchpoints",
  products: "/dashboard/products",
  plan: "/dashboard/plan",
  visits: "/dashboard/visits",
  prompts: "/dashboard/prompts",
  cases: "/dashboard/cases",
  reviews: "/dashboard/reviews",
  boards: "/dashboard/boards",
  team: "/dashboard/team",
}

/** Whether a section is about a period and filters, chosen above it. */
export function hasPeriod(section: Section): boolean {
  return section === "overview" || section === "touchpoints" || section === "products" || section === "plan"
}

/** What somebody of this role may see; guides answer cases, and read no numbers. */
export function sectionsFor(role: Role): readonly Section[] {
  return mayReadMetrics(role) ? SECTIONS : ["cases"]
}

/** Sections whose addresses go on: `/dashboard/prompts/cart-ces`. */
const DEEP: readonly Section[] = ["prompts", "plan"]

/** The section of an address; `null` when there is none there. */
export function sectionAt(path: string): Section | null {
  const clean = path.replace(/\/+$/, "")
  const deep = DEEP.find((section) => clean.startsWith(`${SECTION_PATHS[section]}/`))
  if (deep) return deep
  return SECTIONS.find((section) => SECTION_PATHS[section] === clean) ?? null
}
