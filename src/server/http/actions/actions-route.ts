import { type Context, Hono, type MiddlewareHandler } from "hono"
import { validate as isUuid } from "uuid"
import { MAX_DEED, MAX_DOER, type Measure } from "../../../domain/target.ts"
import type { ActionsReply, CaseActionsReply, SaveAction } from "../../../protocol/actions.ts"
import { cleanText } from "../../../protocol/realtime/clean-text.ts"
import type { Action, ActionDraft } from "../../actions/action.ts"
import { type TellActionsOptions, tellAction, tellActions, tellMeasured } from "../../actions/tell-actions.ts"
import { cleanLines } from "../../cases/clean-lines.ts"
import type { TargetStore } from "../../storage/target-store.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { languageOf } from "../metrics-route.ts"
import { parseBody, readJson } from "../read-json.ts"
import { SaveActionBody } from "./action-bodies.ts"
import { type CheckMeasureOptions, checkMeasure, refuseStale } from "./check-measure.ts"

export interface ActionsRouteOptions extends TellActionsOptions, CheckMeasureOptions {
  readonly targets: TargetStore
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const MAX_BYTES = 64 * 1024

const unknownCase = () => new HttpError(404, "case-unknown", "there is no such case")
const unknownAction = () => new HttpError(404, "action-unknown", "there is no such action")

function idIn(c: Context, unknown = unknownAction): string {
  const id = (c.req.param("id") ?? "").toLowerCase()
  if (!isUuid(id)) throw unknown()
  return id
}

/** `/api/actions`: what was done, and what changed around it; for marketers and the owner. */
export function actionsRoute(options: ActionsRouteOptions): Hono<HttpEnv> {
  const { actions, targets, guard, today } = options
  const body = (c: Context) => readJson(c, { maxBytes: MAX_BYTES })
  const language = (c: Context) => languageOf(c.req.query("lang"), c.req.header("accept-language"))
  const view = async (c: Context<HttpEnv>, action: Action) =>
    c.json(await tellAction(action, language(c), options))

  async function measureOf({ target, measure }: SaveAction): Promise<Measure | null> {
    if (measure !== null) await checkMeasure(measure, options)
    if (target === null) return measure
    const found = await targets.find(target)
    if (!found) throw new HttpError(400, "target-unknown", `target: there is no target "${target}"`)
    return { metric: found.metric, segment: found.segment }
  }
  async function refuseUnknownLinks({ cases, entries }: SaveAction): Promise<void> {
    const known = await actions.known(cases, entries)
    const missing = [...cases, ...entries].find((id) => !known.has(id))
    if (missing !== undefined)
      throw new HttpError(400, "link-unknown", `there is no case or entry "${missing}"`)
  }
  async function draftOf(save: SaveAction): Promise<ActionDraft> {
    const { on, target, cases, entries } = save
    const what = cleanLines(save.what, MAX_DEED)
    if (what === "") throw new HttpError(400, "invalid-body", "what: nothing, expected what was done")
    if (on > today())
      throw new HttpError(400, "on-future", `on: ${on} is to come; an action takes a day that has come`)
    await refuseUnknownLinks(save)
    return {
      ...{ what, on, target, cases, entries },
      who: cleanText(save.who, MAX_DOER),
      measure: await measureOf(save),
    }
  }

  return new Hono<HttpEnv>()
    .use("/api/actions", guard)
    .use("/api/actions/*", guard)
    .get("/api/actions", async (c) => {
      const all = await actions.list()
      return c.json({ actions: await tellActions(all, language(c), options) } satisfies ActionsReply)
    })
    .get("/api/actions/of-case/:id", async (c) => {
      const id = idIn(c, unknownCase)
      if (!(await actions.known([id], [])).has(id)) throw unknownCase()
      const told = await tellMeasured(await actions.ofCase(id), language(c), options)
      return c.json({ actions: told } satisfies CaseActionsReply)
    })
    .get("/api/actions/:id", async (c) => {
      const action = await actions.find(idIn(c))
      if (!action) throw unknownAction()
      return view(c, action)
    })
    .put("/api/actions/:id", async (c) => {
      const id = idIn(c)
      const save = parseBody(SaveActionBody, await body(c))
      const draft = await draftOf(save)
      const { id: staffId, name } = c.get("staff")
      const action = await actions.write(id, (before) => {
        refuseStale(before, save.version)
        const notedBy = { id: staffId, name }
        return {
          ...draft,
          who: draft.who || name,
          ...{ id, version: save.version + 1, notedBy, changedAt: options.now() },
        }
      })
      return view(c, action)
    })
    .delete("/api/actions/:id", async (c) => {
      const id = idIn(c)
      if (!(await actions.discard(id, () => undefined))) throw unknownAction()
      return c.json({ id })
    })
}
