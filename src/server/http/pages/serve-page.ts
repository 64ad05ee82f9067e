import { createHash } from "node:crypto"
import { gzipSync } from "node:zlib"
import type { Context } from "hono"
import type { DressPage } from "./dress-page.ts"
import type { PageSource } from "./page-source.ts"

/** Bytes from which packing is worth it. */
const WORTH = 1024

export interface ServePageOptions {
  readonly source: PageSource
  readonly dress: DressPage
  readonly status: 200 | 404
}

/** Whether an `Accept-Encoding` takes gzip. */
function takesGzip(header: string): boolean {
  return header
    .split(",")
    .some((entry) => /^\s*gzip\s*(?:;|$)/.test(entry) && !/;\s*q=0(?:\.0*)?\s*$/.test(entry))
}

/** The document with the head of the page that is asked for; `null` when there is no document. */
export async function servePage(
  c: Context,
  { source, dress, status }: ServePageOptions,
): Promise<Response | null> {
  const document = await source(c.req.path)
  if (document === null) return null
  const page = await dress(c, document)
  const tag = `"${createHash("sha256").update(page).digest("base64url").slice(0, 20)}"`
  const headers = new Headers({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    etag: tag,
    vary: "accept-encoding, accept-language",
  })
  // the address of such a page is known to few
  if (page.includes('<meta name="robots" content="noindex">')) headers.set("x-robots-tag", "noindex")
  const known = (c.req.header("if-none-match") ?? "")
    .split(",")
    .map((each) => each.trim().replace(/^W\//, ""))
  if (status === 200 && known.includes(tag)) return new Response(null, { status: 304, headers })
  const plain = Buffer.from(page)
  const packed = plain.length >= WORTH && takesGzip(c.req.header("accept-encoding") ?? "")
  const body = packed ? gzipSync(plain) : plain
  if (packed) headers.set("content-encoding", "gzip")
  headers.set("content-length", String(body.length))
  return new Response(c.req.method === "HEAD" ? null : new Uint8Array(body), { status, headers })
}
