import * as v from "valibot"
import { createStore, type StoreApi } from "zustand/vanilla"
import type { Event } from "../../domain/event.ts"
import { PROMPT_METRICS } from "../../domain/prompt.ts"
import type { SafeStorage } from "../safe-storage.ts"
import type { VisitorStore } from "./visitor-store.ts"

/** An answer as its own browser knows it. */
export interface OwnAnswer {
  readonly impressionId: string
  readonly promptId: string
  readonly promptVersion: number
  readonly metric: (typeof PROMPT_METRICS)[number]
  readonly scale: "1-5" | "1-7" | "0-10"
  readonly score: number
  readonly comment: string | null
  readonly choice: string | null
  readonly productId: string | null
  readonly touchpointId: string
  readonly zone: string | null
  /** When it was given or last changed, ISO 8601. */
  readonly at: string
  /** The visit it was given as; `null` where the server knows whose it is. */
  readonly visitId: string | null
}

const text = v.pipe(v.string(), v.maxLength(3000))
const Kept = v.object({
  impressionId: text,
  promptId: text,
  promptVersion: v.number(),
  metric: v.picklist(PROMPT_METRICS),
  scale: v.picklist(["1-5", "1-7", "0-10"]),
  score: v.number(),
  comment: v.nullable(text),
  choice: v.nullable(text),
  productId: v.nullable(text),
  touchpointId: text,
  zone: v.nullable(text),
  at: text,
  visitId: v.nullable(text),
})

export const ANSWERS_KEY = "vetrina.answers"
const MOST = 200

function parseAnswers(stored: unknown): readonly OwnAnswer[] {
  if (!Array.isArray(stored)) return []
  return stored.slice(0, MOST).flatMap((each) => {
    const parsed = v.safeParse(Kept, each)
    return parsed.success ? [parsed.output] : []
  })
}

export interface OwnAnswers {
  /** Newest first. */
  readonly answers: readonly OwnAnswer[]
  /** Notes an event of one's own, as it was sent. */
  note(event: Event): void
  /** What the server knows of them, newest first, in the place of what was known of these. */
  adopt(answers: readonly OwnAnswer[]): void
  clear(): void
}

export type OwnAnswersStore = StoreApi<OwnAnswers>

/** What is known after an event of one's own, as it was sent. */
export function noteEvent(answers: readonly OwnAnswer[], event: Event): readonly OwnAnswer[] {
  if (event.type === "prompt.withdrawn")
    return answers.filter(({ impressionId }) => impressionId !== event.impressionId)
  if (event.type !== "prompt.answered" && event.type !== "prompt.amended") return answers
  const before = answers.find(({ impressionId }) => impressionId === event.impressionId)
  const { comment = before?.comment ?? null, choice = before?.choice ?? null } = event
  const answer: OwnAnswer = {
    impressionId: event.impressionId,
    promptId: event.promptId,
    promptVersion: event.promptVersion,
    metric: event.metric,
    scale: event.scale,
    score: event.score,
    comment: comment === "" ? null : comment,
    choice,
    productId: before?.productId ?? event.productId ?? null,
    touchpointId: event.touchpointId,
    zone: before?.zone ?? event.place?.zone ?? null,
    at: event.at,
    visitId: before ? before.visitId : event.visitorId === undefined ? event.visitId : null,
  }
  const others = answers.filter(({ impressionId }) => impressionId !== answer.impressionId)
  return [answer, ...others].slice(0, MOST)
}

/** The newer of what both know; what was changed here a moment ago is newer than what the server has heard of it. */
export function mergeAnswers(here: readonly OwnAnswer[], there: readonly OwnAnswer[]): readonly OwnAnswer[] {
  const all = new Map(there.map((answer) => [answer.impressionId, answer]))
  for (const answer of here) {
    const known = all.get(answer.impressionId)
    if (!known || known.at < answer.at) all.set(answer.impressionId, answer)
  }
  return [...all.values()].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MOST)
}

export interface OwnAnswersOptions {
  readonly visitor: VisitorStore
  readonly local: SafeStorage
  /** The tab's own. */
  readonly session: SafeStorage
}

/**
 * What this browser's visitor answered: kept in the browser while they agree to be remembered, in the tab otherwise, so
 * that it can be read, changed and taken back without a connection, and by who isn't remembered.
 */
export function createOwnAnswers({ visitor, local, session }: OwnAnswersOptions): OwnAnswersStore {
  const recall = () => {
    const here = session.read(ANSWERS_KEY, parseAnswers)
    const kept = local.read(ANSWERS_KEY, parseAnswers)
    const known = new Set(here.map(({ impressionId }) => impressionId))
    return [...here, ...kept.filter(({ impressionId }) => !known.has(impressionId))]
  }
  let isKept = true
  const store = createStore<OwnAnswers>()((set, get) => ({
    answers: recall(),
    // Another tab may have noted something since; where nothing is kept for us, what is here is all there is.
    note: (event) => set({ answers: noteEvent(isKept ? recall() : get().answers, event) }),
    adopt: (answers) => set((state) => ({ answers: mergeAnswers(state.answers, answers) })),
    clear: () => set({ answers: [] }),
  }))
  const keep = () => {
    const remembered = visitor.getState().consent === "given"
    const [into, outOf] = remembered ? [local, session] : [session, local]
    const { answers } = store.getState()
    outOf.remove(ANSWERS_KEY)
    if (answers.length === 0) return into.remove(ANSWERS_KEY)
    into.write(ANSWERS_KEY, answers)
    isKept = into.read(ANSWERS_KEY, parseAnswers).length > 0
  }
  store.subscribe(keep)
  visitor.subscribe(({ consent }, before) => {
    if (consent !== before.consent) keep()
  })
  return store
}
