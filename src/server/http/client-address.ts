import { getConnInfo } from "@hono/node-server/conninfo"
import type { Context } from "hono"

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/

/**
 * Where somebody is who reaches us by `peer`. A proxy on this machine is believed about whom it speaks for; nobody else
 * is, or anyone could claim to be anyone. `unknown` when there is no socket, as in tests.
 */
export function addressBehind(peer: string | undefined, forwardedFor: string | undefined): string {
  if (peer === undefined) return "unknown"
  if (!LOOPBACK.test(peer)) return peer
  const nearest = forwardedFor?.split(",").at(-1)?.trim()
  return nearest && /^[0-9a-fA-F.:]{2,45}$/.test(nearest) ? nearest : peer
}

/** Where a request came from. */
export function clientAddress(c: Context): string {
  const peer =
    typeof c.env === "object" && c.env !== null && "incoming" in c.env
      ? getConnInfo(c).remote.address
      : undefined
  return addressBehind(peer, c.req.header("x-forwarded-for"))
}
