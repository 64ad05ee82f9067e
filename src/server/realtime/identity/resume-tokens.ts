import * as v from "valibot"
import type { KnownSpot } from "../room/admit.ts"
import { HELD_MS } from "../room/depart.ts"
import type { RoomAddress } from "../room-address.ts"
import type { Signer } from "./sign.ts"

/** Brings somebody back to where they were, also when another process, or the next one, has to let them in. */
export interface ResumeTokens {
  seal(key: string, room: RoomAddress, spot: KnownSpot): string
  /** `null` when it is damaged, forged, or somebody else's. `spot` is `null` when it is too old to count. */
  open(token: string, key: string, now: number): { room: RoomAddress; spot: KnownSpot | null } | null
}

/** Milliseconds that a token may have been on its way, or in the making, when the connection was lost. */
const SLACK = 20_000

const Content = v.strictTuple([
  v.string(),
  v.variant("kind", [
    v.strictObject({ kind: v.literal("open"), scene: v.string(), number: v.number() }),
    v.strictObject({ kind: v.picklist(["friends", "guided"]), scene: v.string(), code: v.string() }),
  ]),
  v.strictTuple([v.number(), v.number(), v.number()]),
  v.number(),
])

function decode(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, "base64url").toString("utf8"))
  } catch {
    return null
  }
}

export function createResumeTokens(signer: Signer): ResumeTokens {
  return {
    seal: (key, room, { x, z, heading, at }) => {
      const content = [key, room, [x, z, Math.round(heading)], Math.floor(at)]
      const body = Buffer.from(JSON.stringify(content)).toString("base64url")
      return `${body}.${signer.sign("resume", body).toString("base64url")}`
    },
    open: (token, key, now) => {
      const [body = "", signature = ""] = token.split(".")
      if (signature.length !== 43 || !signer.isSigned("resume", body, Buffer.from(signature, "base64url")))
        return null
      const parsed = v.safeParse(Content, decode(body))
      if (!parsed.success) return null
      const [owner, room, [x, z, heading], at] = parsed.output
      if (owner !== key) return null
      const fresh = Math.abs(now - at) <= HELD_MS + SLACK
      return { room, spot: fresh ? { x, z, heading, at } : null }
    },
  }
}
