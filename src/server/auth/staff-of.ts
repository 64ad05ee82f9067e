import type { Role } from "../../domain/role.ts"
import type { SignedIn, StaffOf } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import type { WhoIs } from "./who-is.ts"

export interface StaffOfOptions {
  readonly whoIs: WhoIs
  /** For whose role a second factor is required. */
  readonly required: () => Promise<readonly Role[]>
  readonly follow: NonNullable<StaffOf["follow"]>
}

/** Reads who may act from a request's cookies: whoever still lacks a second factor that is required is nobody yet. */
export function createStaffOf({ whoIs, required, follow }: StaffOfOptions): StaffOf {
  const lacksFactor = async ({ staff, hasSecondFactor }: SignedIn) =>
    !hasSecondFactor && (await required()).includes(staff.role)
  return Object.assign(
    async (headers: Headers) => {
      const found = await whoIs(headers)
      return found === null || (await lacksFactor(found)) ? null : found.staff
    },
    {
      whyNot: async (headers: Headers) => {
        const found = await whoIs(headers)
        return found !== null && (await lacksFactor(found))
          ? new HttpError(
              403,
              "second-factor-missing",
              `the role ${found.staff.role} takes a second factor: set it up first`,
            )
          : null
      },
      follow,
    },
  )
}
