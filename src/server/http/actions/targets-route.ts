import { type Context, Hono, type MiddlewareHandler } from "hono"
import { validate as isUuid } from "uuid"
import { isSameMeasure, MAX_WHY, type TargetState } from "../../../domain/target.ts"
import type { SaveTarget } from "../../../protocol/actions.ts"
import type { Target, TargetDraft } from "../../actions/target.ts"
import { type TellTargetsOptions, tellAllTargets, tellTargets } from "../../actions/tell-targets.ts"
import { cleanLines } from "../../cases/clean-lines.ts"
import type { HttpEnv, StaffMember } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { languageOf } from "../metrics-route.ts"
import { parseBody, readJson } from "../read-json.ts"
import { MoveTargetBody, SaveTargetBody } from "./action-bodies.ts"
import { type CheckMeasureOptions, checkMeasure, refuseStale } from "./check-measure.ts"

export interface TargetsRouteOptions extends TellTargetsOptions, CheckMeasureOptions {
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const MAX_BYTES = 32 * 1024

const unknownTarget = () => new HttpError(404, "target-unknown", "there is no such target")

function idIn(c: Context): string {
  const id = (c.req.param("id") ?? "").toLowerCase()
  if (!isUuid(id)) throw unknownTarget()
  return id
}

function draftOf({ metric, segment, value, by, days, why }: SaveTarget): TargetDraft {
  return { metric, segment, value, by, days, why: cleanLines(why, MAX_WHY) }
}

/** A goal that is set, or set anew. @throws HttpError that says what can't be. */
function setTarget(
  id: string,
  before: Target | null,
  draft: TargetDraft,
  who: StaffMember,
  { today, now }: { readonly today: string; readonly now: number },
): Target {
  if (before && !isSameMeasure(before, draft))
    throw new HttpError(409, "measure-fixed", "what a target measures can't be changed: set another one")
  if (draft.by < today && draft.by !== before?.by)
    throw new HttpError(400, "by-past", `by: ${draft.by} is past; a target takes today or a day to come`)
  const { id: staffId, name } = who
  return {
    ...draft,
    id,
    state: before?.state ?? "open",
    version: (before?.version ?? 0) + 1,
    setBy: { id: staffId, name },
    setAt: now,
  }
}

/** `/api/targets`: goals for numbers, for marketers and the owner. */
export function targetsRoute(options: TargetsRouteOptions): Hono<HttpEnv> {
  const { targets, guard, now, today } = options
  const body = (c: Context) => readJson(c, { maxBytes: MAX_BYTES })
  const language = (c: Context) => languageOf(c.req.query("lang"), c.req.header("accept-language"))

  async function view(c: Context<HttpEnv>, target: Target): Promise<Response> {
    const [line] = await tellTargets([target], language(c), options)
    return c.json(line)
  }
  const moved = (before: Target | null, version: number, state: TargetState): Target => {
    if (!before) throw unknownTarget()
    refuseStale(before, version)
    return before.state === state ? before : { ...before, state, version: version + 1 }
  }

  return new Hono<HttpEnv>()
    .use("/api/targets", guard)
    .use("/api/targets/*", guard)
    .get("/api/targets", async (c) => c.json(await tellAllTargets(language(c), options)))
    .get("/api/targets/:id", async (c) => {
      const target = await targets.find(idIn(c))
      if (!target) throw unknownTarget()
      return view(c, target)
    })
    .put("/api/targets/:id", async (c) => {
      const id = idIn(c)
      const { version, ...save } = parseBody(SaveTargetBody, await body(c))
      const draft = draftOf({ version, ...save })
      await checkMeasure(draft, options)
      const target = await targets.write(id, (before) => {
        refuseStale(before, version)
        return setTarget(id, before, draft, c.get("staff"), { today: today(), now: now() })
      })
      return view(c, target)
    })
    .post("/api/targets/:id/state", async (c) => {
      const { version, state } = parseBody(MoveTargetBody, await body(c))
      return view(c, await targets.write(idIn(c), (before) => moved(before, version, state)))
    })
    .delete("/api/targets/:id", async (c) => {
      const id = idIn(c)
      if (!(await targets.discard(id, () => undefined))) throw unknownTarget()
      return c.json({ id })
    })
}
