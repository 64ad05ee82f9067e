import type { Context } from "hono"
import * as v from "valibot"
import { MAX_NOTE, PROMPT_STATES } from "../../protocol/prompts.ts"
import { HttpError } from "../http/http-error.ts"
import { parseBody, readJson } from "../http/read-json.ts"

const MAX_BYTES = 64 * 1024

const isClean = (text: string) => !text.includes("\u0000") && text.isWellFormed()
const note = v.pipe(v.string(), v.trim(), v.maxLength(MAX_NOTE), v.check(isClean, "clean text"))
const edition = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1))
const revision = v.pipe(v.string(), v.regex(/^\d{1,18}$/, "a revision"))
const draftBody = v.pipe(
  v.looseObject({}),
  v.check((body) => {
    const json = JSON.stringify(body)
    return !/\\u0000|\\ud[89a-f]/i.test(json)
  }, "clean text"),
)

const DraftBody = v.strictObject({ base: edition, body: draftBody })
const PublicationBody = v.strictObject({
  drafts: v.pipe(
    v.array(v.strictObject({ prompt: v.nullable(v.string()), revision })),
    v.minLength(1),
    v.maxLength(200),
  ),
  note: v.optional(note, ""),
})
const StateBody = v.strictObject({
  state: v.picklist(PROMPT_STATES),
  base: edition,
  note: v.optional(note, ""),
})
const RollbackBody = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  base: edition,
  note: v.optional(note, ""),
})

async function read<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T> {
  return parseBody(schema, await readJson(c, { maxBytes: MAX_BYTES }))
}

export const readDraftBody = (c: Context) => read(c, DraftBody)
export const readPublicationBody = (c: Context) => read(c, PublicationBody)
export const readStateBody = (c: Context) => read(c, StateBody)
export const readRollbackBody = (c: Context) => read(c, RollbackBody)

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/

/** @throws HttpError 400 for what can't be a prompt's id. */
export function readPromptId(c: Context): string {
  const id = c.req.param("id") ?? ""
  if (!ID.test(id))
    throw new HttpError(400, "invalid-id", `invalid id “${id.slice(0, 64)}”: a-z, 0-9 and -, at most 64`)
  return id
}

/**
 * Which revision is meant: that of `If-Match`, or with `If-None-Match: *` that there is none yet.
 *
 * @throws HttpError 428 without either: nothing is written over by whoever hasn't seen it.
 */
export function readRevision(c: Context): string | null {
  const match = /^"(\d{1,18})"$/.exec(c.req.header("if-match") ?? "")?.[1]
  if (match !== undefined) return match
  if (c.req.header("if-none-match")?.trim() === "*") return null
  throw new HttpError(
    428,
    "revision-missing",
    'say which draft is meant: If-Match: "REVISION", or If-None-Match: * for the first',
  )
}
