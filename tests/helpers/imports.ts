import { posix } from "node:path"

export interface Import {
  readonly from: string
  /** `import type … from` or `export type … from`. */
  readonly typeOnly: boolean
}

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"'`;]*?\sfrom\s+)?["']([^"']+)["']/g
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']\s*\)/g

/** What a module imports or re-exports, statically or on demand. */
export function importsOf(text: string): Import[] {
  const found = [...text.matchAll(STATEMENT)].map(([, type, from = ""]) => ({
    from,
    typeOnly: Boolean(type),
  }))
  const onDemand = [...text.matchAll(DYNAMIC)].map(([, from = ""]) => ({ from, typeOnly: false }))
  return [...found, ...onDemand]
}

/** The path in the project that a relative import means; `null` for a package. */
export function resolveImport(importer: string, from: string): string | null {
  return from.startsWith(".") ? posix.join(posix.dirname(importer), from) : null
}

/** `src/showroom/sim/x.ts` -> `showroom`; `""` for what is outside src. */
export function layerOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? ""
}

/** Roughly: a `//` or `/*` in a string is taken for a comment, which at worst hides a line from a rule. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1")
}
