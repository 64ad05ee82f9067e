/** What a signed-in member of staff may do. `owner` may do all that the others may. */
export const ROLES = ["owner", "marketer", "guide"] as const
export type Role = (typeof ROLES)[number]

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value)
}

/** Who may read numbers and answers. */
export function mayReadMetrics(role: Role): boolean {
  return role === "owner" || role === "marketer"
}
