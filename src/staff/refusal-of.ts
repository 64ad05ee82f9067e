import { ApiError } from "../client/api.ts"

/** Why signing in, or setting up, did not work; each has its words. */
export const REFUSALS = [
  "wrong",
  "email",
  "too-many",
  "unreachable",
  "link",
  "owner-exists",
  "email-taken",
  "password",
  "wrong-password",
  "deactivated",
  "used-link",
  "invitation",
  "code",
  "used-code",
  "locked",
  "again",
  "no-mail",
  "refused",
] as const
export type Refusal = (typeof REFUSALS)[number]

const BY_CODE: Readonly<Record<string, Refusal>> = {
  "invalid-email-or-password": "wrong",
  "invalid-email": "email",
  "too-many-attempts": "too-many",
  "setup-link-invalid": "link",
  "owner-exists": "owner-exists",
  "email-taken": "email-taken",
  "account-deactivated": "deactivated",
  "link-invalid": "used-link",
  "invitation-invalid": "invitation",
  "invalid-password": "wrong-password",
  "invalid-code": "code",
  "invalid-backup-code": "code",
  "code-used": "used-code",
  "account-temporarily-locked": "locked",
  "too-many-attempts-request-new-code": "again",
  "invalid-two-factor-cookie": "again",
  "no-mail": "no-mail",
  "password-too-short": "password",
  "password-too-long": "password",
}

export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiError)) return "unreachable"
  const known = BY_CODE[error.code]
  if (known) return known
  if (error.status === 401) return "wrong"
  if (error.status === 429) return "too-many"
  return error.status >= 500 ? "unreachable" : "refused"
}
