import { createHash } from "node:crypto"

/** Crockford's: nothing that looks like something else. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
/** 80 bits: nobody comes upon one by trying. */
const LENGTH = 16

/** The code of the invitation of whoever has this secret: always the same, and telling nothing of them. */
export function invitationCodeOf(secret: string): string {
  const bytes = createHash("sha256").update(`invitation-code\n${secret}`).digest().subarray(0, LENGTH)
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("")
}

/** What an invitation is known by where its code isn't to be. */
export const hashOfInvitation = (code: string) => createHash("sha256").update(`invitation\n${code}`).digest()
