import { mayReadMetrics, type Role } from "../../domain/role.ts"

/** Where somebody of this role begins. */
export function ownPage(role: Role): string {
  return mayReadMetrics(role) ? "/dashboard" : "/staff"
}
