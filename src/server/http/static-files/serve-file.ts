import type { Context } from "hono"
import { type FoundFile, findFile } from "./find-file.ts"
import { isCompressible, mediaTypeOf } from "./media-types.ts"
import type { Encoding, Squeezer } from "./squeezer.ts"

export interface ServeFileOptions {
  readonly root: string
  readonly segments: readonly string[]
  readonly cacheControl: string
  readonly status?: 200 | 404
  /** Compresses what no build has compressed; without it such a file goes out as it is. */
  readonly squeezer?: Squeezer
}

const SUFFIXES: Readonly<Record<Encoding, string>> = { br: ".br", gzip: ".gz" }

/** What the client takes, the smallest form first. */
function acceptedBy(c: Context): readonly Encoding[] {
  const accepted = new Set(
    (c.req.header("accept-encoding") ?? "")
      .split(",")
      .filter((entry) => !/;\s*q=0(?:\.0*)?\s*$/.test(entry))
      .map((entry) => entry.split(";")[0]?.trim()),
  )
  return (["br", "gzip"] as const).filter((encoding) => accepted.has(encoding))
}

interface Form {
  readonly encoding: Encoding
  readonly content: Uint8Array<ArrayBuffer>
}

/** What a build put beside the file. */
async function builtForm(c: Context, { root, segments }: ServeFileOptions): Promise<Form | null> {
  for (const encoding of acceptedBy(c)) {
    const file = await findFile(root, [...segments.slice(0, -1), `${segments.at(-1)}${SUFFIXES[encoding]}`])
    if (!file) continue
    try {
      return { encoding, content: new Uint8Array(await file.handle.readFile()) }
    } finally {
      await file.handle.close()
    }
  }
  return null
}

async function squeezedForm(
  c: Context,
  { squeezer, root, segments }: ServeFileOptions,
  plain: FoundFile,
  state: string,
): Promise<Form | null> {
  const [encoding] = acceptedBy(c)
  if (!squeezer || !encoding || !isCompressible(segments.at(-1) ?? "")) return null
  const key = `${root}/${segments.join("/")} ${state}`
  const content = await squeezer.squeeze(key, encoding, async () => plain.handle.readFile())
  return content && { encoding, content }
}

/**
 * Sends a file below `root`, the smallest form the client takes; `null` when there is none. What was compressed stands
 * beside it as `name.br` and `name.gz`.
 */
export async function serveFile(c: Context, options: ServeFileOptions): Promise<Response | null> {
  const { root, segments, cacheControl, status = 200 } = options
  const type = mediaTypeOf(segments.at(-1) ?? "")
  if (type === null) return null
  const plain = await findFile(root, segments)
  if (plain === null) return null
  try {
    const state = `${plain.size.toString(36)}-${Math.round(plain.modified).toString(36)}`
    const form = (await builtForm(c, options)) ?? (await squeezedForm(c, options, plain, state))
    const tag = `"${state}${form ? `-${form.encoding}` : ""}"`
    const headers = new Headers({
      "content-type": type,
      "cache-control": cacheControl,
      etag: tag,
      vary: "accept-encoding",
    })
    if (form) headers.set("content-encoding", form.encoding)
    const known = (c.req.header("if-none-match") ?? "")
      .split(",")
      .map((each) => each.trim().replace(/^W\//, ""))
    if (status === 200 && (known.includes(tag) || known.includes("*"))) {
      return new Response(null, { status: 304, headers })
    }
    headers.set("content-length", String(form?.content.length ?? plain.size))
    if (c.req.method === "HEAD") return new Response(null, { status, headers })
    const content = form?.content ?? new Uint8Array(await plain.handle.readFile())
    return new Response(content, { status, headers })
  } finally {
    await plain.handle.close()
  }
}
