import { createHmac, randomBytes } from "node:crypto"

/** Standard Webhooks: `whsec_` and the base64 of 24 to 64 bytes. */
const PREFIX = "whsec_"
const SECRET_BYTES = 32

export function newSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString("base64")
}

export interface Signed {
  /** The same at each attempt. */
  readonly id: string
  /** Seconds since the epoch, of this attempt. */
  readonly timestamp: number
  readonly body: string
}

function signWith(secret: string, { id, timestamp, body }: Signed): string {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64")
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`
}

/**
 * The headers of a message by https://www.standardwebhooks.com: HMAC-SHA256 of `id.timestamp.body`, once for each secret
 * that is in force.
 */
export function signatureHeaders(
  signed: Signed,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  return {
    "webhook-id": signed.id,
    "webhook-timestamp": String(signed.timestamp),
    "webhook-signature": secrets.map((secret) => signWith(secret, signed)).join(" "),
  }
}
