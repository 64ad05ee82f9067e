import { createHash } from "node:crypto"
import { relative } from "node:path"

/** A class of a CSS module as the page has it: its name, and the same few signs for all of a file, which pack well. */
export function scopedName(name: string, file: string): string {
  const path = relative(process.cwd(), file)
  return `${name}_${createHash("sha256").update(path).digest("base64url").slice(0, 5)}`
}
