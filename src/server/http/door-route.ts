import { Hono } from "hono"
import type { DoorReply } from "../../protocol/door.ts"
import type { HttpEnv } from "./http-env.ts"

export interface DoorRouteOptions {
  /** How many people are in the open rooms now; `null` when that isn't known. */
  readonly peopleHere: () => Promise<number | null>
}

/** `GET /api/door`: how many people are inside, and nothing else about them. */
export function doorRoute({ peopleHere }: DoorRouteOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/door", async (c) => {
    const people = await peopleHere().catch(() => null)
    return c.json({ people } satisfies DoorReply)
  })
}
