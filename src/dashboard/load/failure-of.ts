import { ApiError } from "../../client/api.ts"
import type { Failure } from "./loading.ts"

/** What went wrong with a request, as far as the page can say something useful about it. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ApiError)) return error instanceof TypeError ? "unreachable" : "refused"
  if (error.status === 401) return "signed-out"
  if (error.status === 403) return "not-allowed"
  if (error.status === 429) return "busy"
  return error.status >= 500 ? "unreachable" : "refused"
}
