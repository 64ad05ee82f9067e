import { getConnInfo } from "@hono/node-server/conninfo"
import type { Context } from "hono"

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/

/**
 * Where a request came from. A proxy on this machine is believed about whom it speaks for; nobody else is, or anyone
 * could claim to be anyone. `unknown` when there is no socket, as in tests.
 */
export function clientAddress(c: Context): string {
  const peer =
    typeof c.env === "object" && c.env !== null && "incoming" in c.env
      ? getConnInfo(c).remote.address
      : undefined
  if (peer === undefined) return "unknown"
  if (!LOOPBACK.test(peer)) return peer
  const nearest = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
  return nearest && /^[0-9a-fA-F.:]{2,45}$/.test(nearest) ? nearest : peer
}
