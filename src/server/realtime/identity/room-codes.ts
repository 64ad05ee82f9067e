import type { Signer } from "./sign.ts"

/** Codes of rooms that one finds only with the code. They carry their own proof: no process has to remember them. */
export interface RoomCodes {
  make(kind: CodeKind): string
  isCode(kind: CodeKind, code: string): boolean
}

export type CodeKind = "friends" | "guided"

/** Crockford's: nothing that looks like something else. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
/** Characters by chance, and as many of proof: 40 bits each. */
const HALF = 8
const BYTES = 5

function spell(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  return Array.from(
    { length: HALF },
    (_, at) => ALPHABET[Number((bits >> BigInt(5 * (HALF - 1 - at))) & 31n)],
  ).join("")
}

export function createRoomCodes(signer: Signer, randomBytes: (count: number) => Uint8Array): RoomCodes {
  const proof = (kind: CodeKind, name: string) => spell(signer.sign(`room-${kind}`, name).subarray(0, BYTES))
  return {
    make: (kind) => {
      const name = spell(randomBytes(BYTES))
      return name + proof(kind, name)
    },
    isCode: (kind, code) => code.length === 2 * HALF && code.slice(HALF) === proof(kind, code.slice(0, HALF)),
  }
}
