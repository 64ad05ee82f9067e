import type pg from "pg"
import { v7 as newId } from "uuid"
import type { Arrival } from "../events/arrival.ts"
import type { Impression } from "../events/impression.ts"
import type { PromptEvent } from "../events/prompt-event.ts"
import { lockCases, saveCases, saveHistory } from "../storage/cases/write-cases.ts"
import type { Case } from "./case.ts"

export interface AnswerAgainOptions {
  readonly showroomId: string
  readonly heard: readonly (Arrival & { readonly event: PromptEvent })[]
  readonly impressions: readonly Impression[]
}

const scoreOf = ({ withdrawn, score }: Impression) => (withdrawn ? null : score)

/** The same question about the same thing. */
function isSame(kase: Case, event: PromptEvent): boolean {
  return (
    kase.promptId === event.promptId &&
    kase.touchpointId === event.touchpointId &&
    kase.productId === (event.productId ?? null) &&
    kase.impressionId !== event.impressionId
  )
}

function withAnswer(kase: Case, impression: Impression, at: number): Case {
  const { again } = kase
  if (!again) return kase
  return {
    ...kase,
    again: { ...again, answer: { impressionId: impression.id, score: scoreOf(impression), at } },
  }
}

/**
 * Puts the first answer that a visitor gives to the same question, once it may be asked again, beside the one that made the
 * case. Of several that wait, as many as there are: each is measured against its own. Resolves to whether any changed.
 */
export async function answerAgain(
  client: pg.ClientBase,
  { showroomId, heard, impressions }: AnswerAgainOptions,
): Promise<boolean> {
  const known = new Map(impressions.map((each) => [each.id, each]))
  const visitors = [...new Set(heard.flatMap(({ visitor }) => visitor ?? []))]
  const ids = [...new Set(heard.map(({ event }) => event.impressionId))]
  const waiting = await lockCases(
    client,
    "(visitor = any($1) and again_after is not null) or again_impression_id = any($2)",
    [visitors, ids],
  )
  const changed = new Map<string, Case>()
  const first = new Set<string>()
  const now = (kase: Case) => changed.get(kase.id) ?? kase
  for (const { event, occurredAt, visitor } of heard) {
    const impression = known.get(event.impressionId)
    if (!impression) continue
    for (const before of waiting) {
      const kase = now(before)
      const { again } = kase
      if (!again) continue
      const isIts = again.answer?.impressionId === impression.id
      const isFirst =
        event.type === "prompt.answered" &&
        kase.visitor === visitor &&
        isSame(kase, event) &&
        occurredAt >= again.after &&
        (again.answer === null || occurredAt < again.answer.at)
      if (!isIts && !isFirst) continue
      if (!isIts && again.answer === null) first.add(kase.id)
      changed.set(
        kase.id,
        withAnswer(kase, impression, isFirst ? occurredAt : (again.answer?.at ?? occurredAt)),
      )
    }
  }
  await saveCases(client, showroomId, [...changed.values()])
  await saveHistory(
    client,
    [...first].flatMap((caseId) => {
      const answer = changed.get(caseId)?.again?.answer
      if (!answer) return []
      const detail = answer.score === null ? {} : { score: answer.score }
      return [{ caseId, id: newId(), at: answer.at, kind: "asked-again" as const, by: null, detail }]
    }),
  )
  return changed.size > 0
}
