import { type Context, Hono, type MiddlewareHandler } from "hono"
import { etag } from "hono/etag"
import { validate as isUuid } from "uuid"
import { type EntryPlace, MAX_DID, MAX_SAID } from "../../../domain/board.ts"
import type { Localized } from "../../../domain/language.ts"
import type {
  BoardEntry,
  BoardsReply,
  EntriesReply,
  SaveEntry,
  SourcesReply,
} from "../../../protocol/boards.ts"
import { cleanText } from "../../../protocol/realtime/clean-text.ts"
import type { Entry, EntryDraft } from "../../boards/entry.ts"
import { keyOf } from "../../boards/entry.ts"
import type { Remembered } from "../../boards/remember.ts"
import {
  type TellEntriesOptions,
  tellEntry,
  tellLines,
  tellPlaces,
  tellSources,
} from "../../boards/tell-entries.ts"
import { makeEntry, moveEntry, rewriteEntry, type Written } from "../../boards/write-entry.ts"
import { cleanLines } from "../../cases/clean-lines.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { languageOf } from "../metrics-route.ts"
import { parseBody, readJson } from "../read-json.ts"
import { MoveEntryBody, SaveEntryBody } from "./board-bodies.ts"
import { checkPublished } from "./check-entry.ts"

export interface BoardsRouteOptions extends TellEntriesOptions {
  readonly everybody: Remembered<readonly BoardEntry[]>
  /** Which of these ids are or were products here. */
  readonly findProducts: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const MAX_BYTES = 128 * 1024
const MAX_SEARCH = 80

const eachOf = (words: Localized, clean: (text: string) => string): Localized => ({
  it: clean(words.it),
  en: clean(words.en),
})

function draftOf({ said, did, outcome, on, place, metric }: SaveEntry): EntryDraft {
  return {
    ...{ outcome, on, place, metric },
    said: eachOf(said, (text) => cleanText(text, MAX_SAID)),
    did: eachOf(did, (text) => cleanLines(text, MAX_DID)),
  }
}

const unknownEntry = () => new HttpError(404, "entry-unknown", "there is no such entry")

function refuseStale(before: Entry | null, version: number): void {
  if ((before?.version ?? 0) === version) return
  throw new HttpError(409, "changed", "somebody else has changed it meanwhile", {
    details: { version: before?.version ?? 0 },
  })
}

function refusePublishedOnce({ publishedAt }: Entry): void {
  if (publishedAt !== null)
    throw new HttpError(409, "was-published", "what was published once is retired, not deleted")
}

/** `/api/boards`: what hangs in the store, for everybody; and what is written there, for marketers and the owner. */
export function boardsRoute(options: BoardsRouteOptions): Hono<HttpEnv> {
  const { store, registry, everybody, findProducts, guard, now, today } = options
  const body = (c: Context) => readJson(c, { maxBytes: MAX_BYTES })
  const language = (c: Context) => languageOf(c.req.query("lang"), c.req.header("accept-language"))

  function idIn(c: Context): string {
    const id = (c.req.param("id") ?? "").toLowerCase()
    if (!isUuid(id)) throw unknownEntry()
    return id
  }
  async function refuseUnknownPlace(place: EntryPlace): Promise<void> {
    if (place === null) return
    const { kind, id } = place
    const isKnown =
      kind === "zone"
        ? registry.zones.has(id)
        : kind === "touchpoint"
          ? registry.touchpoints.has(id)
          : isUuid(id) && (await findProducts([id])).has(id)
    if (!isKnown) throw new HttpError(400, "invalid-body", `place: there is no ${kind} "${id}" here`)
  }
  async function view(c: Context<HttpEnv>, entry: Entry): Promise<Response> {
    c.header("Cache-Control", "no-store")
    return c.json(await tellEntry(entry, language(c), options))
  }
  async function write(
    c: Context<HttpEnv>,
    decide: (...given: Parameters<Parameters<typeof store.write>[2]>) => Written,
  ): Promise<Response> {
    const { id, name } = c.get("staff")
    const entry = await store.write(idIn(c), { id, name }, decide, (entry, links) =>
      checkPublished(entry, links, today()),
    )
    everybody.forget()
    return view(c, entry)
  }

  return new Hono<HttpEnv>()
    .use("/api/boards", etag(), async (c, next) => {
      await next()
      c.header("Cache-Control", "no-cache")
    })
    .get("/api/boards", async (c) => c.json({ entries: await everybody.get() } satisfies BoardsReply))
    .use("/api/boards/*", guard)
    .get("/api/boards/entries", async (c) => {
      c.header("Cache-Control", "no-store")
      return c.json({
        entries: await tellLines(language(c), options),
        places: tellPlaces(language(c), registry),
      } satisfies EntriesReply)
    })
    .get("/api/boards/sources", async (c) => {
      const { q = "", zone, touchpoint, product } = c.req.query()
      const found = await store.sources({
        q: cleanText(q, MAX_SEARCH),
        zone: zone || null,
        touchpoint: touchpoint || null,
        product: product || null,
      })
      c.header("Cache-Control", "no-store")
      return c.json({ sources: await tellSources(found, language(c), options) } satisfies SourcesReply)
    })
    .get("/api/boards/entries/:id", async (c) => {
      const entry = await store.find(idIn(c))
      if (entry === null) throw unknownEntry()
      return view(c, entry)
    })
    .put("/api/boards/entries/:id", async (c) => {
      const saved = parseBody(SaveEntryBody, await body(c))
      const draft = draftOf(saved)
      const links = [...new Map(saved.links.map((link) => [keyOf(link), link])).values()]
      await refuseUnknownPlace(draft.place)
      const id = idIn(c)
      return write(c, (before, was) => {
        refuseStale(before, saved.version)
        return before === null
          ? makeEntry(id, draft, links, now())
          : rewriteEntry(before, was, draft, links, now())
      })
    })
    .post("/api/boards/entries/:id/state", async (c) => {
      const { version, state } = parseBody(MoveEntryBody, await body(c))
      return write(c, (before, was) => {
        if (before === null) throw unknownEntry()
        refuseStale(before, version)
        return moveEntry(before, was, state, now())
      })
    })
    .delete("/api/boards/entries/:id", async (c) => {
      const id = idIn(c)
      if (!(await store.discard(id, refusePublishedOnce))) throw unknownEntry()
      everybody.forget()
      return c.json({ id })
    })
}
