import { mayReadMetrics, type Role } from "../../domain/role.ts"

/** The rail, from above to below: groups of sections. */
const RAIL = {
  numbers: ["overview", "touchpoints", "products", "plan", "journeys", "visits"],
  act: ["cases", "actions", "prompts", "boards", "reviews"],
  people: ["team"],
  house: ["connections", "access"],
} as const
export type Group = keyof typeof RAIL
export type Section = (typeof RAIL)[Group][number]

export const SECTION_PATHS: Readonly<Record<Section, string>> = {
  overview: "/dashboard",
  touchpoints: "/dashboard/touchpoints",
  products: "/dashboard/products",
  plan: "/dashboard/plan",
  journeys: "/dashboard/journeys",
  visits: "/dashboard/visits",
  cases: "/dashboard/cases",
  actions: "/dashboard/actions",
  prompts: "/dashboard/prompts",
  boards: "/dashboard/boards",
  reviews: "/dashboard/reviews",
  team: "/dashboard/team",
  connections: "/dashboard/connections",
  access: "/dashboard/access",
}

/** What is about a period and filters, chosen above it. */
const WITH_PERIOD: readonly Section[] = ["overview", "touchpoints", "products", "plan", "journeys"]
/** What guides see too: they answer cases, look after their own account, and read no numbers. */
const FOR_GUIDES: readonly Section[] = ["cases", "access"]
/** Sections whose addresses go on: `/dashboard/prompts/cart-ces`. */
const DEEP: readonly Section[] = ["prompts", "actions", "plan"]
/** What a phone keeps under the thumb, as far as it is there: the first four. */
const NEAR: readonly Section[] = ["overview", "touchpoints", "plan", "cases", "prompts", "products"]
const NEAR_COUNT = 4

const SECTIONS: readonly Section[] = Object.values(RAIL).flat()

export function hasPeriod(section: Section): boolean {
  return WITH_PERIOD.includes(section)
}

/** Whether somebody of this role may be where an address leads. */
export function maySee(role: Role, section: Section | null): boolean {
  return mayReadMetrics(role) || (section !== null && FOR_GUIDES.includes(section))
}

/** What somebody of this role sees of the sections that there are. */
export function sectionsFor(role: Role, isBuilt: (section: Section) => boolean): readonly Section[] {
  return SECTIONS.filter((section) => isBuilt(section) && maySee(role, section))
}

/** These sections in the rail's groups, without the empty ones. */
export function grouped(sections: readonly Section[]): readonly (readonly [Group, readonly Section[]])[] {
  const groups: readonly Group[] = ["numbers", "act", "people", "house"]
  return groups
    .map((group) => [group, sections.filter((section) => isIn(group, section))] as const)
    .filter(([, members]) => members.length > 0)
}

function isIn(group: Group, section: Section): boolean {
  const members: readonly Section[] = RAIL[group]
  return members.includes(section)
}

export function nearOf(sections: readonly Section[]): readonly Section[] {
  return NEAR.filter((section) => sections.includes(section)).slice(0, NEAR_COUNT)
}

/** The section of an address; `null` when there is none there. */
export function sectionAt(path: string): Section | null {
  const clean = path.replace(/\/+$/, "")
  const deep = DEEP.find((section) => clean.startsWith(`${SECTION_PATHS[section]}/`))
  if (deep) return deep
  return SECTIONS.find((section) => SECTION_PATHS[section] === clean) ?? null
}
