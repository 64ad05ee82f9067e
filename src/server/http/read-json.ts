import type { Context } from "hono"
import type * as v from "valibot"
import { ParseError, type ParseProblem, parseWith } from "../../domain/parsing.ts"
import { HttpError } from "./http-error.ts"

export interface ReadJsonOptions {
  /** Bytes of the body at most. */
  readonly maxBytes: number
  /** Also without `content-type: application/json`, which pages of other sites can't send unasked. */
  readonly anyType?: boolean
}

const UTF8 = new TextDecoder("utf-8", { fatal: true })

function tooLarge(maxBytes: number): HttpError {
  return new HttpError(413, "body-too-large", `the body is larger than ${maxBytes} bytes`, {
    details: { maxBytes },
  })
}

/**
 * Node's parser ends a body where `content-length` says, so one that promises little can be read in one go, which
 * spares the making of a web stream. A request that no socket carried is measured.
 */
function isMeasured(c: Context): boolean {
  return /^\d+$/.test(c.req.header("content-length") ?? "") && Boolean(c.env && "incoming" in c.env)
}

async function readBytes(c: Context, maxBytes: number): Promise<Uint8Array> {
  const request = c.req.raw
  if (Number(c.req.header("content-length")) > maxBytes) throw tooLarge(maxBytes)
  if (isMeasured(c)) return new Uint8Array(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body !== null) {
    for await (const chunk of request.body) {
      size += chunk.byteLength
      if (size > maxBytes) throw tooLarge(maxBytes)
      chunks.push(chunk)
    }
  }
  return Buffer.concat(chunks, size)
}

/** A request's body as text. @throws HttpError 413 or 400. */
export async function readText(c: Context, { maxBytes }: Pick<ReadJsonOptions, "maxBytes">): Promise<string> {
  const bytes = await readBytes(c, maxBytes)
  try {
    return UTF8.decode(bytes)
  } catch (error) {
    throw new HttpError(400, "not-utf-8", "the body is not UTF-8", { cause: error })
  }
}

/** The JSON of a request's body. @throws HttpError 413, 415 or 400, each saying what is wrong. */
export async function readJson(c: Context, { maxBytes, anyType = false }: ReadJsonOptions): Promise<unknown> {
  const type = c.req.header("content-type") ?? ""
  if (!anyType && !/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new HttpError(415, "not-json", `the body must be application/json, not ${type || "untyped"}`)
  }
  const bytes = await readBytes(c, maxBytes)
  try {
    return JSON.parse(UTF8.decode(bytes))
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : "it is not UTF-8"
    throw new HttpError(400, "invalid-json", `the body is not JSON: ${reason}`, { cause: error })
  }
}

/** Errors are shown, kept and passed on: what is secret must not be in them. */
function withoutSecret(problem: ParseProblem): ParseProblem {
  return /^(?:password|token)$/.test(problem.path) && problem.value !== "missing"
    ? { ...problem, value: "the value given" }
    : problem
}

/** A body of the right shape. @throws HttpError 400 whose details name path, value and what was expected. */
export function parseBody<T>(schema: v.GenericSchema<unknown, T>, body: unknown): T {
  try {
    return parseWith(schema, body, "the body")
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    const { message, problems } = new ParseError(error.subject, error.problems.map(withoutSecret))
    throw new HttpError(400, "invalid-body", message, { details: problems })
  }
}
