import { hash } from "node:crypto"

/** What a visitor, or a visit, is known by where its own id isn't to be: SHA-256 in hexadecimal. */
export function hashSecret(secret: string): string {
  return hash("sha256", secret, "hex")
}

/** The same as PostgreSQL reads a `bytea`. */
export function asBytes(hex: string | null): string | null {
  return hex === null ? null : `\\x${hex}`
}
