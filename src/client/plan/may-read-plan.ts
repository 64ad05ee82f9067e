import * as v from "valibot"
import { parseWith } from "../../domain/parsing.ts"
import { mayReadMetrics, ROLES } from "../../domain/role.ts"
import type { Api } from "../api.ts"

const session = v.nullable(v.object({ user: v.object({ role: v.picklist(ROLES) }) }))

/** Whether somebody is signed in here who may read numbers. Rejects as `api.get` does. */
export async function mayReadPlan(api: Api, signal?: AbortSignal): Promise<boolean> {
  const body = parseWith(session, await api.get<unknown>("/api/auth/get-session", signal), "the session")
  return body !== null && mayReadMetrics(body.user.role)
}
