import * as v from "valibot"
import type { Api } from "../../client/api.ts"
import { currentLanguage } from "../../client/language.ts"
import type { OwnAnswer } from "../../client/visitor/own-answers.ts"
import { PROMPT_METRICS } from "../../domain/prompt.ts"

const Answer = v.object({
  impressionId: v.string(),
  promptId: v.string(),
  promptVersion: v.number(),
  metric: v.picklist(PROMPT_METRICS),
  scale: v.picklist(["1-5", "1-7", "0-10"]),
  score: v.number(),
  comment: v.nullable(v.string()),
  choice: v.nullable(v.string()),
  productId: v.nullable(v.string()),
  touchpointId: v.string(),
  zone: v.nullable(v.string()),
  at: v.string(),
})
const Answers = v.object({ answers: v.array(Answer), next: v.nullable(v.string()) })

const Reply = v.object({
  id: v.string(),
  impressionId: v.nullable(v.string()),
  said: v.nullable(v.string()),
  text: v.string(),
  at: v.string(),
  entry: v.optional(v.string()),
})
const Replies = v.object({ replies: v.array(Reply) })
/** Something that was said or done about what one answered. */
export type Reply = v.InferOutput<typeof Reply>

const count = v.number()
const Deletion = v.object({
  deleted: v.object({ answers: count, events: count, visits: count, helpRequests: count }),
})
export type Deleted = v.InferOutput<typeof Deletion>["deleted"]

export interface AnswersPage {
  readonly answers: readonly OwnAnswer[]
  readonly next: string | null
}

const authorization = (visitorId: string) => ({ authorization: `Visitor ${visitorId}` })

/** What the server knows of its own of whoever has this secret. Rejects when it can't be reached, or says something else. */
export function createMeApi(api: Api, visitorId: string) {
  const headers = authorization(visitorId)
  return {
    async answers(cursor: string | null): Promise<AnswersPage> {
      const query = cursor === null ? "" : `?cursor=${encodeURIComponent(cursor)}`
      const reply = v.parse(Answers, await api.send<unknown>("GET", `/api/me/answers${query}`, { headers }))
      return { next: reply.next, answers: reply.answers.map((each) => ({ ...each, visitId: null })) }
    },
    async replies(): Promise<readonly Reply[]> {
      const path = `/api/me/replies?lang=${currentLanguage()}`
      return v.parse(Replies, await api.send<unknown>("GET", path, { headers })).replies
    },
    everything: () => api.send<unknown>("GET", "/api/me/export", { headers }),
  }
}

/**
 * Deletes everything about the visitor, if there is one, and these answers of nobody in particular; `secrets`: of what was
 * said without being remembered.
 */
export async function deleteMe(
  api: Api,
  visitorId: string | null,
  answers: readonly OwnAnswer[],
  secrets: readonly string[],
): Promise<Deleted> {
  const unclaimed = answers.flatMap(({ impressionId, visitId }) =>
    visitId === null ? [] : [{ impressionId, visitId }],
  )
  const headers = visitorId === null ? {} : authorization(visitorId)
  const body = { answers: unclaimed, ...(secrets.length > 0 ? { secrets } : {}) }
  const reply = await api.send<unknown>("POST", "/api/me/deletion", { headers, body })
  return v.parse(Deletion, reply).deleted
}
