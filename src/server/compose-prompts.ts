import type { Hono } from "hono"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import { promptVersionsRoute } from "./prompts/prompt-versions-route.ts"
import { promptsRoute } from "./prompts/prompts-route.ts"
import { createPublisher } from "./prompts/publish.ts"
import { openRulesInForce, type RulesInForceOptions } from "./prompts/rules-in-force.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"

export interface PromptsOptions extends RulesInForceOptions {
  readonly staffOf: StaffOf
}

export interface Prompts {
  /** The showroom, which asks what is in force at any moment. */
  readonly showroom: ShowroomData
  readonly routes: readonly Hono<HttpEnv>[]
}

/** What the showroom asks, and writing something else. */
export async function composePrompts(options: PromptsOptions): Promise<Prompts> {
  const { pool, showroom: files, staffOf, now } = options
  const inForce = await openRulesInForce(options)
  const file = { prompts: files.prompts, policy: files.policy }
  const guard = requireRole(staffOf, "marketer")
  return {
    showroom: inForce.showroom,
    routes: [
      promptsRoute({
        ...{ pool, inForce, file, guard, now },
        publisher: createPublisher({ pool, inForce, file, now }),
      }),
      promptVersionsRoute({ pool, showroomId: files.showroom.id, guard }),
    ],
  }
}
