import type pg from "pg"
import { v7 as newId } from "uuid"
import type { CaseAt } from "../../domain/case.ts"
import { openHoursAfter } from "../../domain/opening-hours.ts"
import type { CasePractice } from "../../domain/promise.ts"
import type { Arrival } from "../events/arrival.ts"
import type { Impression } from "../events/impression.ts"
import { isPromptEvent, type PromptEvent } from "../events/prompt-event.ts"
import type { Registry } from "../events/registry.ts"
import { lockCases, type NewEntry, saveCases, saveHistory } from "../storage/cases/write-cases.ts"
import { answerAgain } from "./answer-again.ts"
import type { Case } from "./case.ts"
import { caseFactsOf, isTrigger, type Told } from "./case-facts.ts"
import { openCase, reconcile } from "./reconcile.ts"
import { wordingOf } from "./wording-of.ts"

export interface FollowAnswersOptions {
  readonly registry: Pick<Registry, "showroomId" | "timezone" | "prompts" | "questionOf">
  readonly practice: CasePractice
  /** By the policy of the moment. */
  readonly caseAt: () => CaseAt
}

/** What was written in a batch, as far as cases go. */
export interface WrittenAnswers {
  readonly accepted: readonly Arrival[]
  readonly impressions: readonly Impression[]
}

/** Writes, in the transaction of the answers themselves, what follows for cases. Resolves to whether any changed. */
export type FollowAnswers = (client: pg.ClientBase, written: WrittenAnswers) => Promise<boolean>

/** A low score that comes so late makes no case: nobody waits for an answer any more. Whoever asked for one does. */
const TOO_OLD = 30 * 86_400_000

type Heard = Arrival & { readonly event: PromptEvent }

function isHeard(arrival: Arrival): arrival is Heard {
  const { event } = arrival
  return isPromptEvent(event) && event.type !== "prompt.shown" && event.type !== "prompt.dismissed"
}

async function readTold(client: pg.ClientBase, ids: readonly string[]): Promise<ReadonlyMap<string, Told[]>> {
  const { rows } = await client.query<{ impression_id: string; body: PromptEvent; occurred_at: Date }>({
    name: "case-events-find",
    text: "select impression_id, body, occurred_at from events where impression_id = any($1)",
    values: [ids],
  })
  const told = new Map<string, Told[]>()
  for (const { impression_id, body, occurred_at } of rows) {
    const events = told.get(impression_id) ?? []
    events.push({ event: body, occurredAt: occurred_at.getTime() })
    told.set(impression_id, events)
  }
  return told
}

/** The visitor's own part of the history: each event once, by its own id. */
function entryOf(caseId: string, { event, occurredAt }: Told): NewEntry | null {
  const common = { caseId, id: event.id, at: occurredAt, by: null }
  switch (event.type) {
    case "prompt.answered":
      return { ...common, kind: "answered", detail: { score: event.score } }
    case "prompt.amended":
      return { ...common, kind: "amended", detail: { score: event.score } }
    case "prompt.withdrawn":
      return { ...common, kind: "withdrawn", detail: {} }
    case "prompt.shown":
    case "prompt.dismissed":
      return null
  }
}

/** Whose answer it is: who gave it as nobody in particular may say so later. */
function visitorIn(heard: readonly Heard[]): string | null {
  return heard.find(({ visitor }) => visitor !== null)?.visitor ?? null
}

export function createFollowAnswers(options: FollowAnswersOptions): FollowAnswers {
  const { registry, practice } = options
  const { showroomId, timezone } = registry
  const dueOf = (now: number) =>
    openHoursAfter(now, practice.answerWithinHours, { hours: practice.hours, timezone })

  function isNews({ event, occurredAt, receivedAt }: Heard, caseAt: CaseAt): boolean {
    if (!isTrigger(event, caseAt)) return false
    return event.wantsReply === true || receivedAt - occurredAt < TOO_OLD
  }

  function fresh(id: string, heard: readonly Heard[], told: readonly Told[], caseAt: CaseAt) {
    const facts = caseFactsOf(told, caseAt)
    const now = Math.max(...heard.map(({ receivedAt }) => receivedAt))
    const { metric, promptId, promptVersion, language } = facts?.subject ?? {}
    if (!facts || !metric) return null
    const wording = wordingOf(registry, { promptId, promptVersion, language })
    const visitor = visitorIn(heard)
    return openCase(facts, {
      ...{ visitor, wording, now },
      id: newId(),
      impressionId: id,
      dueAt: dueOf(now),
      limit: caseAt[metric],
    })
  }

  return async (client, { accepted, impressions }) => {
    const heard = accepted.filter(isHeard)
    if (heard.length === 0) return false
    const caseAt = options.caseAt()
    const ids = [...new Set(heard.map(({ event }) => event.impressionId))]
    const known = new Map(
      (await lockCases(client, "impression_id = any($1)", [ids])).map((kase) => [kase.impressionId, kase]),
    )
    const news = new Set(heard.filter((each) => isNews(each, caseAt)).map(({ event }) => event.impressionId))
    const concerned = ids.filter((id) => known.has(id) || news.has(id))
    const told = concerned.length > 0 ? await readTold(client, concerned) : new Map<string, Told[]>()
    const cases: Case[] = []
    const entries: NewEntry[] = []
    for (const id of concerned) {
      const events = told.get(id) ?? []
      const mine = heard.filter(({ event }) => event.impressionId === id)
      const found = known.get(id)
      const before = found && { ...found, visitor: found.visitor ?? visitorIn(mine) }
      const facts = before ? caseFactsOf(events, caseAt) : null
      const at = Math.max(...mine.map(({ receivedAt }) => receivedAt))
      const made = before ? (facts ? reconcile(before, facts, at) : null) : fresh(id, mine, events, caseAt)
      if (made === null) continue
      cases.push(made.kase)
      for (const each of events) {
        const entry = entryOf(made.kase.id, each)
        if (entry) entries.push(entry)
      }
      for (const { kind, detail } of made.entries)
        entries.push({ caseId: made.kase.id, id: newId(), at, kind, by: null, detail })
    }
    await saveCases(client, showroomId, cases)
    await saveHistory(client, entries)
    const again = await answerAgain(client, { showroomId, heard, impressions })
    return cases.length > 0 || again
  }
}
