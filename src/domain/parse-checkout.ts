import * as v from "valibot"
import { type Checkout, PLACEHOLDERS } from "./checkout.ts"
import { text } from "./parse-shared.ts"

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/
const LONGEST = 1000

function parse(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null
}

/** Nothing that a visitor buys goes over an open line, but to this machine, where tests are. */
function isSafe({ protocol, hostname, username, password }: URL): boolean {
  if (username !== "" || password !== "") return false
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname))
}

/** A path on this server; `//host` and `/\host` would lead away. */
const isOwnPath = (value: string) => /^\/(?![/\\])[^\s\\]*$/.test(value)

function isTarget(value: string): boolean {
  const url = parse(value)
  return isOwnPath(value) || (url !== null && isSafe(url))
}

function isOrigin(value: string): boolean {
  const url = parse(value)
  return url !== null && isSafe(url) && value.replace(/\/$/, "") === url.origin
}

/** Each name in braces is known, and none decides which host is asked. */
function isTemplate(value: string): boolean {
  const url = parse(value)
  if (url && /[{}]|%7b|%7d/i.test(url.host)) return false
  const names = [...value.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name)
  return !/[{}]/.test(value.replace(/\{[^{}]*\}/g, "")) && names.every(isPlaceholder)
}

const isPlaceholder = (name: string | undefined) => PLACEHOLDERS.some((each) => each === name)

const ADDRESS = "an https address (http only on the loopback), or a path on this server such as /demo-shop"
const address = v.pipe(v.string(), v.maxLength(LONGEST), v.check(isTarget, ADDRESS))
const template = v.pipe(
  address,
  v.check((value) => value.includes("{items}"), "an address with {items} in it"),
  v.check(isTemplate, `only ${PLACEHOLDERS.map((name) => `{${name}}`).join(", ")} in braces, after the host`),
)
const origin = v.pipe(
  v.string(),
  v.check(isOrigin, "the shop's own address, https and without a path: https://example.myshopify.com"),
  v.transform((value) => new URL(value).origin),
)
const variantNumber = v.pipe(
  v.string(),
  v.check((value) => /^[1-9]\d{0,19}$/.test(value), "the number that Shopify gives the variant"),
)

/** The `checkout` of `scenes/showroom.json`. */
export const checkout: v.GenericSchema<unknown, Checkout> = v.variant("kind", [
  v.strictObject({
    kind: v.literal("shopify"),
    shop: origin,
    landing: v.exactOptional(v.picklist(["checkout", "cart"])),
    discount: v.exactOptional(text),
    ref: v.exactOptional(text),
    attributes: v.exactOptional(v.record(text, text)),
    variants: v.exactOptional(v.record(text, variantNumber)),
  }),
  v.strictObject({ kind: v.literal("redirect"), url: template }),
  v.strictObject({ kind: v.literal("post"), url: address }),
  v.strictObject({
    kind: v.literal("message"),
    email: v.exactOptional(v.pipe(v.string(), v.email("an e-mail address"))),
  }),
])
