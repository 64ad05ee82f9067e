import { readFile } from "node:fs/promises"
import { join } from "node:path"
import * as v from "valibot"

/** The document that every page begins with. */
export interface PageDocument {
  readonly html: string
  /** Addresses of scripts and styles that a page needs besides those that the document names, by the page's path. */
  readonly early: Readonly<Record<string, readonly string[]>>
}

/** Where the document comes from; `null` when there is none yet. */
export type PageSource = (address: string) => Promise<PageDocument | null>

/** Beside the built document. */
export const EARLY_FILES = ".early-files.json"

const Early = v.record(v.string(), v.array(v.string()))

/** The document as it was built. */
export function builtPages(clientDir: string): PageSource {
  return async () => {
    const [html, early] = await Promise.all([
      readFile(join(clientDir, "index.html"), "utf8").catch(() => null),
      readFile(join(clientDir, EARLY_FILES), "utf8").catch(() => "{}"),
    ])
    return html === null ? null : { html, early: v.parse(Early, JSON.parse(early)) }
  }
}
