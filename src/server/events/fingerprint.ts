import { hash } from "node:crypto"

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
}

/** JSON with the fields of every object in the order of their names. */
function canonical(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value) ?? "null"
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  let text = ""
  for (const key of Object.keys(value).sort()) text += `,${JSON.stringify(key)}:${canonical(value[key])}`
  return `{${text.slice(1)}}`
}

/** The first 128 bits of SHA-256, in the form of a UUID: PostgreSQL keeps it in 16 bytes. */
export function fingerprintText(text: string): string {
  const hex = hash("sha256", text, "hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/**
 * Tells whether two events with one id are one event sent twice. It is taken of what was sent, not of what became of
 * it, so that a newer server still knows an event that an older one wrote. The order of the fields doesn't matter.
 */
export function fingerprintEvent(raw: object): string {
  const { id: _, ...rest } = { id: null, ...raw }
  return fingerprintText(canonical(rest))
}
