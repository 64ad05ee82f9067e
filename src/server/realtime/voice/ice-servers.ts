import { createHmac } from "node:crypto"
import type { IceServer } from "../../../protocol/realtime/messages/voice.ts"

export interface IceConfig {
  /** Tell a browser how it is seen from outside. */
  readonly stunUrls: readonly string[]
  /** Pass voices on where no direct way is found. */
  readonly turnUrls: readonly string[]
  /** Shared with the TURN server; `null` when there is none. */
  readonly turnSecret: string | null
}

/** Seconds that a password for the TURN server is good for; whoever has to connect anew gets a new one. */
export const TURN_LIFE_S = 3_600

/**
 * What helps somebody to connect in voice; empty without configuration. Passwords follow the convention of the TURN REST
 * API (draft-uberti-behave-turn-rest-00): the user name tells until when, the password is its HMAC-SHA1.
 *
 *     createIceServers({ stunUrls: ["stun:turn.example.com"], turnUrls: [], turnSecret: null })(key, Date.now())
 */
export function createIceServers({ stunUrls, turnUrls, turnSecret }: IceConfig) {
  return (key: string, now: number): IceServer[] => {
    const stun = stunUrls.length > 0 ? [{ urls: [...stunUrls] }] : []
    if (turnUrls.length === 0 || turnSecret === null) return stun
    const username = `${Math.floor(now / 1000) + TURN_LIFE_S}:${key}`
    const credential = createHmac("sha1", turnSecret).update(username).digest("base64")
    return [...stun, { urls: [...turnUrls], username, credential }]
  }
}
