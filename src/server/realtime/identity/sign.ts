import { createHmac, timingSafeEqual } from "node:crypto"

/** Makes and checks what only this showroom's servers can have made. */
export interface Signer {
  /** 256 bits over `text`; `use` keeps what is signed for one use from passing for another. */
  sign(use: string, text: string): Buffer
  isSigned(use: string, text: string, signature: Buffer): boolean
}

export function createSigner(secret: string): Signer {
  const sign = (use: string, text: string) => createHmac("sha256", secret).update(`${use}\n${text}`).digest()
  return {
    sign,
    isSigned: (use, text, signature) => {
      const own = sign(use, text).subarray(0, signature.length)
      return signature.length > 0 && own.length === signature.length && timingSafeEqual(own, signature)
    },
  }
}

/** Characters of a key that others know somebody by. */
const KEY_LENGTH = 22

/** The name of whoever holds a secret: the same after a restart and in every process, and nobody can get one without it. */
export function keyOf({ sign }: Signer, visitor: string): string {
  return sign("person", visitor).toString("base64url").slice(0, KEY_LENGTH)
}
