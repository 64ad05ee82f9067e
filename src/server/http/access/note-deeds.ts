import { type Context, Hono } from "hono"
import type { AuditLog } from "../../audit/audit-log.ts"
import type { HttpEnv, StaffMember } from "../http-env.ts"

interface Deed {
  readonly method: "GET" | "POST"
  readonly path: string
  readonly action: string
  readonly subjectOf: (c: Context<HttpEnv>) => string
}

const idOf = (c: Context<HttpEnv>) => (c.req.param("id") ?? "").slice(0, 100)

/** What is noted of other features, when it succeeded. */
const DEEDS: readonly Deed[] = [
  {
    method: "POST",
    path: "/api/prompts/publications",
    action: "prompt.published",
    subjectOf: () => "prompts",
  },
  { method: "POST", path: "/api/prompts/:id/state", action: "prompt.state-changed", subjectOf: idOf },
  { method: "POST", path: "/api/prompts/:id/rollback", action: "prompt.rolled-back", subjectOf: idOf },
  { method: "POST", path: "/api/cases/:id/close", action: "case.closed", subjectOf: idOf },
]

/** Stands before the routes that it names, and notes who did it. */
export function noteDeeds(audit: AuditLog): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  for (const { method, path, action, subjectOf } of DEEDS)
    routes.use(path, async (c, next) => {
      const subject = subjectOf(c)
      await next()
      const staff: StaffMember | undefined = c.get("staff")
      if (c.req.method !== method || !c.res.ok || staff === undefined) return
      await audit.note({ actor: staff.id, action, subject })
    })
  return routes
}
