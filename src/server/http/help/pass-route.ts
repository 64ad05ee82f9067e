import { type Context, Hono } from "hono"
import { MAX_NOTE } from "../../../protocol/help.ts"
import { cleanText } from "../../../protocol/realtime/clean-text.ts"
import type { FindKnown } from "../../events/known-names.ts"
import type { HelpDesk } from "../../help/help-desk.ts"
import type { Guide, HelpChange, HelpRequest } from "../../help/help-request.ts"
import { accept, decline, pass, takeBack } from "../../help/pass.ts"
import type { HttpEnv } from "../http-env.ts"
import { parseBody } from "../read-json.ts"
import { NothingBody, PassBody } from "./help-bodies.ts"

export interface PassRouteOptions {
  readonly desk: Pick<HelpDesk, "onDuty">
  readonly findProducts: FindKnown
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Changes the request that the address names, and answers with the desk. */
  readonly change: (
    c: Context<HttpEnv>,
    decide: (request: HelpRequest, guide: Guide) => HelpChange,
  ) => Promise<Response>
  readonly body: (c: Context) => Promise<unknown>
  readonly onDuty: () => Promise<(guideId: string) => boolean>
}

/** Passing a request on to a colleague, or back into the queue, with what whoever comes next should know. */
export function passRoute(options: PassRouteOptions): Hono<HttpEnv> {
  const { desk, findProducts, now, change, body, onDuty } = options
  const nothing = async (c: Context) => void parseBody(NothingBody, await body(c))
  return new Hono<HttpEnv>()
    .post("/api/desk/requests/:id/pass", async (c) => {
      const { id, to: toId, note, products } = parseBody(PassBody, await body(c))
      const known = await findProducts(products)
      const guides = await desk.onDuty()
      const colleague = guides.find((each) => each.id === toId) ?? { id: toId ?? "", name: "" }
      const made = {
        id,
        to: toId === null ? null : { id: colleague.id, name: colleague.name },
        note: cleanText(note, MAX_NOTE),
        products: products.filter((each) => known.has(each)),
        isOnDuty: (each: string) => guides.some((guide) => guide.id === each),
      }
      return change(c, (request, guide) => pass(request, guide, { ...made, now: now() }))
    })
    .post("/api/desk/requests/:id/accept", async (c) => {
      await nothing(c)
      const isOnDuty = await onDuty()
      return change(c, (request, guide) => accept(request, guide, { now: now(), isOnDuty }))
    })
    .post("/api/desk/requests/:id/decline", async (c) => {
      await nothing(c)
      return change(c, decline)
    })
    .post("/api/desk/requests/:id/take-back", async (c) => {
      await nothing(c)
      return change(c, takeBack)
    })
}
