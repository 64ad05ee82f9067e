import { type Context, Hono, type MiddlewareHandler } from "hono"
import { validate as isUuid } from "uuid"
import * as v from "valibot"
import {
  type LeaveNote,
  MAX_SHIFT_NOTE,
  NOTE_DEEDS,
  type ShiftNotesReply,
} from "../../protocol/shift-notes.ts"
import { cleanLines } from "../cases/clean-lines.ts"
import { NothingBody } from "../http/help/help-bodies.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { parseBody, readJson } from "../http/read-json.ts"
import type { NoteRefusal, ShiftNoteStore } from "./shift-note-store.ts"

export interface ShiftNotesRouteOptions {
  readonly store: ShiftNoteStore
  /** Lets guides through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** Tells the desks that they have changed. */
  readonly tellDesks: (id: string) => void
}

const MAX_BYTES = 16 * 1024
const Body: v.GenericSchema<unknown, LeaveNote> = v.strictObject({
  text: v.pipe(
    v.string(),
    v.maxLength(MAX_SHIFT_NOTE * 4),
    v.transform((text) => cleanLines(text, MAX_SHIFT_NOTE)),
    v.minLength(1, "words"),
  ),
  request: v.nullable(v.pipe(v.string(), v.uuid(), v.toLowerCase())),
})
const REFUSALS: Readonly<Record<NoteRefusal, readonly [status: 403 | 404 | 409, words: string]>> = {
  full: [409, "as many notes are open as there may be"],
  unknown: [404, "there is no such note, or no longer"],
  "not-yours": [403, "only who wrote a note takes it away"],
}

function refuse(refusal: NoteRefusal | null): void {
  if (refusal === null) return
  const [status, words] = REFUSALS[refusal]
  throw new HttpError(status, refusal === "unknown" ? "note-unknown" : refusal, words)
}

function idOf(c: Context): string {
  const id = (c.req.param("id") ?? "").toLowerCase()
  if (!isUuid(id)) throw new HttpError(404, "note-unknown", "there is no such note, or no longer")
  return id
}

/** `/api/desk/shift-notes`: what one shift leaves for the next. */
export function shiftNotesRoute({ store, guard, tellDesks }: ShiftNotesRouteOptions): Hono<HttpEnv> {
  async function reply(c: Context<HttpEnv>) {
    c.header("Cache-Control", "no-store")
    return c.json({ notes: await store.list(c.get("staff")) } satisfies ShiftNotesReply)
  }
  return new Hono<HttpEnv>()
    .use("/api/desk/shift-notes", guard)
    .use("/api/desk/shift-notes/*", guard)
    .get("/api/desk/shift-notes", reply)
    .put("/api/desk/shift-notes/:id", async (c) => {
      const id = idOf(c)
      const note = parseBody(Body, await readJson(c, { maxBytes: MAX_BYTES }))
      refuse(await store.leave(id, note, c.get("staff")))
      tellDesks(id)
      return reply(c)
    })
    .post("/api/desk/shift-notes/:id/:deed", async (c) => {
      parseBody(NothingBody, await readJson(c, { maxBytes: MAX_BYTES }))
      const id = idOf(c)
      const deed = NOTE_DEEDS.find((each) => each === c.req.param("deed"))
      if (deed === undefined)
        throw new HttpError(404, "not-found", `expected one of ${NOTE_DEEDS.join(", ")}`)
      refuse(await store.act(id, deed, c.get("staff")))
      tellDesks(id)
      return reply(c)
    })
}
