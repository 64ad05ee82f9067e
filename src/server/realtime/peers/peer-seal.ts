import type { Signer } from "../identity/sign.ts"

/** The header by which a process says for whom it hands a connection through. */
export const PEER_HEADER = "x-vetrina-peer"

/** Milliseconds that one is good for; the clocks of two machines differ a little. */
const FRESH_MS = 60_000

export function sealPeer(signer: Signer, address: string, now: number): string {
  const said = `${Math.floor(now)}~${address}`
  return `${said}~${signer.sign("peer", said).toString("base64url")}`
}

/** The visitor's address, by the word of another process of the showroom; `null` when it isn't one's word, or an old one. */
export function openPeer(signer: Signer, header: string | string[] | undefined, now: number): string | null {
  if (typeof header !== "string") return null
  const [at = "", address = "", signature = ""] = header.split("~")
  if (signature.length !== 43) return null
  if (!signer.isSigned("peer", `${at}~${address}`, Buffer.from(signature, "base64url"))) return null
  return Math.abs(now - Number(at)) <= FRESH_MS ? address : null
}
