import * as v from "valibot"
import { createStore, type StoreApi } from "zustand/vanilla"
import type { Api } from "../../client/api.ts"
import { OUTCOMES } from "../../domain/board.ts"
import type { AskAgain } from "../../domain/ledger.ts"

const Reply = v.object({
  id: v.string(),
  at: v.string(),
  by: v.string(),
  language: v.string(),
  text: v.string(),
  readAt: v.nullable(v.string()),
  thankedAt: v.nullable(v.string()),
  answer: v.nullable(v.string()),
  about: v.object({ question: v.nullable(v.string()), comment: v.nullable(v.string()) }),
  place: v.object({
    zone: v.nullable(v.string()),
    touchpointId: v.nullable(v.string()),
    productId: v.nullable(v.string()),
  }),
})
const Again = v.object({
  promptId: v.string(),
  touchpointId: v.string(),
  productId: v.nullable(v.string()),
  after: v.pipe(
    v.string(),
    v.transform((at) => Date.parse(at)),
    v.finite(),
  ),
})
const Localized = v.object({ it: v.string(), en: v.string() })
const Deed = v.object({
  id: v.string(),
  said: Localized,
  did: Localized,
  outcome: v.picklist(OUTCOMES),
  comment: v.nullable(v.string()),
  readAt: v.nullable(v.string()),
  place: Reply.entries.place,
})
const Replies = v.object({ replies: v.array(Reply), again: v.array(Again), deeds: v.array(Deed) })

/** What a person answered to this visitor. */
export type WaitingReply = v.InferOutput<typeof Reply>
/** What was done about what this visitor had said, as it hangs in the store. */
export type WaitingDeed = v.InferOutput<typeof Deed>

export interface WaitingReplies {
  /** `null` until the server has told. */
  readonly again: readonly AskAgain[] | null
  readonly replies: readonly WaitingReply[]
  readonly deeds: readonly WaitingDeed[]
  /** Asks the server again. Never rejects: what can't be had now is had later. */
  load(): Promise<void>
  /** These reject when the server can't be reached. */
  read(id: string): Promise<void>
  thank(id: string): Promise<void>
  writeBack(id: string, text: string): Promise<void>
  readDeed(id: string): Promise<void>
}

/** What was answered to whoever has this secret, as the server tells it. */
export function createWaitingReplies(api: Api, visitorId: string): StoreApi<WaitingReplies> {
  const headers = { authorization: `Visitor ${visitorId}` }
  return createStore<WaitingReplies>()((set) => {
    const take = (body: unknown) => set(v.parse(Replies, body))
    const post = async (path: string, body: unknown) =>
      take(await api.send<unknown>("POST", `/api/me/${path}`, { headers, body }))
    return {
      again: null,
      replies: [],
      deeds: [],
      load: () => api.send<unknown>("GET", "/api/me/cases", { headers }).then(take, () => {}),
      read: (id) => post(`replies/${id}/read`, {}),
      thank: (id) => post(`replies/${id}/thank`, {}),
      writeBack: (id, text) => post(`replies/${id}/back`, { text }),
      readDeed: (id) => post(`deeds/${id}/read`, {}),
    }
  })
}

/** What is shown now of those that weren't read: the one that is nearest to where the visitor is, else the oldest. */
export function nextOf<Waiting extends Pick<WaitingReply, "readAt" | "place">>(
  replies: readonly Waiting[],
  zone: string | null,
): Waiting | null {
  const unread = replies.filter(({ readAt }) => readAt === null)
  return unread.find(({ place }) => place.zone !== null && place.zone === zone) ?? unread[0] ?? null
}
