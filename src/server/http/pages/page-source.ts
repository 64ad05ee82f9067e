import { readFile } from "node:fs/promises"
import { join } from "node:path"
import * as v from "valibot"

/** What a build notes beside the document. */
export interface EarlyFiles {
  /** Addresses of scripts and styles that a page needs besides those that the document names, by the page's path. */
  readonly pages: Readonly<Record<string, readonly string[]>>
  /** The script that asks for the dashboard's first numbers; `null` where pages come from their sources. */
  readonly opening: string | null
}

/** The document that every page begins with. */
export interface PageDocument {
  readonly html: string
  readonly early: EarlyFiles
}

export const NOTHING_EARLY: EarlyFiles = { pages: {}, opening: null }

/** Where the document comes from; `null` when there is none yet. */
export type PageSource = (address: string) => Promise<PageDocument | null>

/** Beside the built document. */
export const EARLY_FILES = ".early-files.json"

const Early = v.object({ pages: v.record(v.string(), v.array(v.string())), opening: v.nullable(v.string()) })

/** The document as it was built. */
export function builtPages(clientDir: string): PageSource {
  return async () => {
    const [html, early] = await Promise.all([
      readFile(join(clientDir, "index.html"), "utf8").catch(() => null),
      readFile(join(clientDir, EARLY_FILES), "utf8").catch(() => null),
    ])
    if (html === null) return null
    return { html, early: early === null ? NOTHING_EARLY : v.parse(Early, JSON.parse(early)) }
  }
}
