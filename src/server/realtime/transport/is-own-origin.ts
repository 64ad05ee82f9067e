import type { IncomingHttpHeaders } from "node:http"

function originOf(text: string): string | null {
  return URL.canParse(text) ? new URL(text).origin : null
}

/**
 * Whether a connection is asked for by a page of ours, or by no page: at our public address, or at the host it asks.
 * Browsers name the page's origin on every WebSocket and on every request across origins.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host } = headers
  const site = headers["sec-fetch-site"]
  if (origin === undefined) return site === undefined || site === "same-origin" || site === "none"
  const asked = originOf(origin)
  if (asked === null) return false
  return asked === originOf(publicUrl) || asked === `http://${host}` || asked === `https://${host}`
}
