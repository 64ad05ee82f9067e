import { createHash } from "node:crypto"

/** Crockford's: nothing that looks like something else. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
/** 80 bits: nobody comes upon one by trying. */
const CODE_LENGTH = 16
const KEY_LENGTH = 22

const digest = (use: string, secret: string) => createHash("sha256").update(`${use}\n${secret}`).digest()

/** The code of the list that somebody with this secret makes: always the same, and told by nothing else. */
export function codeOfSecret(secret: string): string {
  const bytes = digest("wish-list-code", secret)
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte & 31]).join("")
}

/** What the others know a member by: who sees it can't act under it. */
export function memberKeyOf(secret: string): string {
  return digest("wish-list-member", secret).toString("base64url").slice(0, KEY_LENGTH)
}
