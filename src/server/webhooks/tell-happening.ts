import type pg from "pg"
import type { Language } from "../../domain/language.ts"
import type { ActionReply, TargetLine } from "../../protocol/actions.ts"
import type { CaseLine } from "../../protocol/cases.ts"
import type { DigestReply } from "../../protocol/digest.ts"
import type { EditionSummary } from "../../protocol/prompts.ts"
import type { ResponseReply } from "../../protocol/responses.ts"
import { type HappeningType, WEBHOOK_VERSION, type WebhookMessage } from "../../protocol/webhooks.ts"
import { createProductTitles } from "../actions/product-titles.ts"
import { tellAction } from "../actions/tell-actions.ts"
import { tellTargets } from "../actions/tell-targets.ts"
import { lineOf, namesIn } from "../cases/case-view.ts"
import { tellDigest } from "../digest/tell-digest.ts"
import type { Registry } from "../events/registry.ts"
import { addDays } from "../figures/calendar.ts"
import { type FoundResponse, selectResponses } from "../figures/find-responses.ts"
import type { FindTitles } from "../figures/labels.ts"
import { createFindHidden } from "../figures/scores/hidden-scores.ts"
import { tellResponses } from "../figures/tell-responses.ts"
import { createActionStore } from "../storage/action-store.ts"
import { findCaseLine } from "../storage/cases/find-case-line.ts"
import { createDigestStore } from "../storage/digest-store.ts"
import { createTargetStore } from "../storage/target-store.ts"

export interface TellOptions {
  readonly pool: pg.Pool
  readonly registry: Registry
  readonly findTitles: FindTitles
  /** Of labels. */
  readonly language: Language
  /** The day that it is now in the showroom's time zone. */
  readonly today: () => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Something to be told, as it was put in line. */
export interface Told {
  readonly type: HappeningType
  readonly subject: string
  readonly happenedAt: Date
}

/** What a message about it says now. */
export type TellHappening = (told: Told) => Promise<WebhookMessage>

/** Days of which the list of answers tells unasked. */
const LISTED_DAYS = 28

/** Reads what a message says: what a marketer would read at the same moment, and no more. */
export function createTellHappening(options: TellOptions): TellHappening {
  const { pool, registry, findTitles, language, today, now } = options
  const { showroomId } = registry
  async function answer(id: string): Promise<ResponseReply | null> {
    const everything = { metric: null, withComment: false, filters: {}, cursor: null }
    const { text, values } = selectResponses(showroomId, { ...everything, from: "-infinity", to: "infinity" })
    const { rows } = await pool.query<FoundResponse>(
      `select * from (${text}) as answers where id = $${values.length + 1}`,
      [...values, id],
    )
    if (rows.length === 0) return null
    const to = today()
    const asked = { from: addDays(to, 1 - LISTED_DAYS), to, filters: {} }
    const findHidden = createFindHidden(asked, { pool, registry })
    const [told] = await tellResponses(rows, await findHidden(rows), { registry, findTitles, language })
    return told ?? null
  }

  async function line(id: string): Promise<CaseLine | null> {
    const found = await findCaseLine(pool, showroomId, id)
    if (found === null) return null
    return lineOf(found, await namesIn(language, [found.productId], { registry, findTitles }))
  }

  async function edition(number: string): Promise<EditionSummary | null> {
    const { rows } = await pool.query<EditionSummary & { at: Date }>(
      `select number, at, by_name as by, note, deed, changes from prompt_editions
       where showroom_id = $1 and number = $2`,
      [showroomId, Number(number)],
    )
    return rows[0] ? { ...rows[0], at: rows[0].at.toISOString() } : null
  }

  const digests = createDigestStore({ pool, showroomId })
  async function digest(monday: string): Promise<DigestReply | null> {
    const kept = await digests.find(monday)
    return kept && tellDigest(kept, { store: digests, registry })
  }

  const goals = {
    ...{ pool, registry, findTitles, today },
    productTitles: createProductTitles(pool, showroomId),
    targets: createTargetStore({ pool, showroomId, now }),
    actions: createActionStore({ pool, showroomId, now }),
  }
  async function target(id: string): Promise<TargetLine | null> {
    const found = await goals.targets.find(id)
    return found && ((await tellTargets([found], language, goals))[0] ?? null)
  }
  async function action(id: string): Promise<ActionReply | null> {
    const found = await goals.actions.find(id)
    return found && tellAction(found, language, goals)
  }

  return async ({ type, subject, happenedAt }) => {
    const common = { version: WEBHOOK_VERSION, showroomId, timestamp: happenedAt.toISOString() } as const
    switch (type) {
      case "answer.given":
      case "answer.amended":
      case "answer.withdrawn":
        return { ...common, type, data: { id: subject, answer: await answer(subject) } }
      case "answer.low":
      case "case.opened":
      case "case.closed":
      case "case.reopened":
      case "message.left":
        return { ...common, type, data: { id: subject, case: await line(subject) } }
      case "prompts.published":
        return { ...common, type, data: { edition: await edition(subject) } }
      case "digest.made":
        return { ...common, type, data: { digest: await digest(subject) } }
      case "target.reached":
      case "target.behind":
      case "target.missed":
        return { ...common, type, data: { id: subject, target: await target(subject) } }
      case "action.judged":
        return { ...common, type, data: { id: subject, action: await action(subject) } }
      case "webhook.test":
        return { ...common, type, data: { message: "It works." } }
    }
  }
}
