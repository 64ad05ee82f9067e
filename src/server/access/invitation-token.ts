import { createHash, randomBytes } from "node:crypto"

/** 256 bits, in letters that stay whole in a mail. */
export function newToken(): string {
  return randomBytes(32).toString("base64url")
}

export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest()
}
