import { isIP } from "node:net"
import { getConnInfo } from "@hono/node-server/conninfo"
import type { Context } from "hono"
import type { HttpEnv } from "./http-env.ts"
import { type IsTrusted, trustedProxies } from "./trusted-proxies.ts"

const onThisMachine = trustedProxies("")

/**
 * Where somebody is who reaches us by `peer`. A trusted proxy is believed about whom it speaks for; nobody else is, or anyone
 * could claim to be anyone. `unknown` when there is no socket, as in tests.
 */
export function addressBehind(
  peer: string | undefined,
  forwardedFor: string | undefined,
  isTrusted: IsTrusted = onThisMachine,
): string {
  if (peer === undefined) return "unknown"
  let nearest = peer
  for (const said of (forwardedFor ?? "").split(",").reverse()) {
    const address = said.trim()
    if (!isTrusted(nearest) || isIP(address) === 0) break
    nearest = address
  }
  return nearest
}

/** Where a request came from. */
export function clientAddress(c: Context<HttpEnv>): string {
  const peer =
    typeof c.env === "object" && c.env !== null && "incoming" in c.env
      ? getConnInfo(c).remote.address
      : undefined
  return addressBehind(peer, c.req.header("x-forwarded-for"), c.get("isTrusted"))
}
