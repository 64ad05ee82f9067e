import { shorten } from "./plain-text.ts"
import type { Parsed } from "./price.ts"

const LONGEST = 2048

/** An address that a page may load: `http(s)://…`, or a path of the showroom's own, `/assets/…`. */
export function parseAddress(text: string): Parsed<string> {
  const address = text.trim()
  const refuse = (why: string): Parsed<string> => ({
    ok: false,
    reason: `invalid address "${shorten(address)}": ${why}`,
  })
  if (address.length > LONGEST) return refuse(`it is longer than ${LONGEST} characters`)
  if (/[\s\p{Cc}\p{Surrogate}<>"\\^`{|}]/u.test(address))
    return refuse("it has characters that an address can't have")
  if (address.startsWith("/") && !address.startsWith("//")) {
    return address.split(/[/?#]/).includes("..")
      ? refuse("it leaves its folder")
      : { ok: true, value: address }
  }
  if (!URL.canParse(address)) return refuse("http://, https:// or a path that begins with / is expected")
  const url = new URL(address)
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return refuse(`${url.protocol} isn't http: or https:`)
  if (url.username !== "" || url.password !== "") return refuse("it carries a name or a password")
  return { ok: true, value: url.href }
}

/** The address of a 3D model: a GLB, or `<address>#<node>` for one node of it. */
export function parseModelAddress(text: string): Parsed<string> {
  const address = parseAddress(text)
  if (!address.ok) return address
  const path = address.value.split(/[?#]/)[0] ?? ""
  if (/\.(glb|gltf)$/i.test(path)) return address
  return {
    ok: false,
    reason: `invalid model "${shorten(text)}": an address that ends in .glb or .gltf is expected`,
  }
}
