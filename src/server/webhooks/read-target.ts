import { isIP } from "node:net"
import { MAX_WEBHOOK_URL } from "../../protocol/webhooks.ts"
import { isPublicAddress } from "./public-address.ts"

/** The host of an address, without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "")
}

/**
 * Why messages can't be sent there, in words; `null`: they can, as far as the address alone tells. What its name leads to is
 * looked at with every message.
 */
export function refuseTarget(text: string, allowPrivate: boolean): string | null {
  if (text.length > MAX_WEBHOOK_URL) return `at most ${MAX_WEBHOOK_URL} characters`
  if (!URL.canParse(text)) return "an address like https://example.com/hooks"
  const url = new URL(text)
  if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:"))
    return "an address that begins with https://"
  if (url.username !== "" || url.password !== "") return "an address without a user and a password"
  if (url.hash !== "") return "an address without a fragment"
  const host = hostOf(url)
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return "an address on the public Internet"
  return null
}
