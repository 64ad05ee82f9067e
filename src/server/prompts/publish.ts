import type pg from "pg"
import type { Prompt } from "../../domain/prompt.ts"
import { PromptsError } from "../../domain/prompts-error.ts"
import type { EditionDeed, EditionSummary, PromptState } from "../../protocol/prompts.ts"
import type { StaffMember } from "../http/http-env.ts"
import { HttpError } from "../http/http-error.ts"
import { transaction } from "../storage/transaction.ts"
import { noteHappenings } from "../webhooks/note-happenings.ts"
import { type Draft, findDraft, removeDraft } from "./draft-store.ts"
import { type Edition, editionOfFile, type KeptPrompt } from "./edition.ts"
import { findPromptAt, insertEdition, readLatestEdition } from "./edition-store.ts"
import { deedOf, type PlanContext, type Planned, planState, planWritten } from "./plan-edition.ts"
import { findVersion, keepPromptVersions, readVersions } from "./prompt-versions.ts"
import { refuseDraft, tellDraft } from "./refuse-prompts.ts"
import type { RulesInForce } from "./rules-in-force.ts"

export interface PublisherOptions {
  readonly pool: pg.Pool
  readonly inForce: RulesInForce
  /** What the files say: what is in force until something is published. */
  readonly file: Parameters<typeof editionOfFile>[0]
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Whoever publishes, and what they say about it. */
export interface Signature {
  readonly by: Pick<StaffMember, "id" | "name">
  readonly note: string
}

export interface Publisher {
  /** All of these drafts, or none. */
  publish(
    drafts: readonly { readonly prompt: string | null; readonly revision: string }[],
    signature: Signature,
  ): Promise<EditionSummary>
  setState(id: string, state: PromptState, base: number, signature: Signature): Promise<EditionSummary>
  rollBack(id: string, version: number, base: number, signature: Signature): Promise<EditionSummary>
}

interface Deed {
  readonly deed: EditionDeed
  readonly planned: Planned
}

/** One at a time in the whole database. */
const PUBLISH_LOCK = 0x7674726e_26n

function unknownPrompt(id: string): HttpError {
  return new HttpError(404, "prompt-unknown", `there is and was no prompt “${id.slice(0, 64)}”`)
}

/** @throws HttpError 412 when somebody has changed meanwhile what was looked at. */
function checkBase(kept: Pick<KeptPrompt, "since">, base: number, edition: Edition, what: string): void {
  if (kept.since <= base) return
  const { number, at, by, note, deed, changes } = edition
  throw new HttpError(412, "edition-changed", `${what} was changed in edition ${kept.since}, after ${base}`, {
    details: { edition: { number, at, by, note, deed, changes } },
  })
}

/** Puts something else into force. Each deed is one transaction, and one edition. */
export function createPublisher({ pool, inForce, file, now }: PublisherOptions): Publisher {
  const showroomId = inForce.showroom.showroom.id

  async function change(
    { by, note }: Signature,
    plan: (context: PlanContext, client: pg.PoolClient, edition: Edition) => Promise<Deed>,
  ): Promise<EditionSummary> {
    const made = await transaction(pool, async (client) => {
      await client.query("select pg_advisory_xact_lock($1)", [PUBLISH_LOCK])
      const latest = await readLatestEdition(client, showroomId)
      const edition = latest ?? editionOfFile(file)
      const newest = new Map<string, number>()
      for (const { prompt, version } of await readVersions(client, showroomId))
        newest.set(prompt, Math.max(version, newest.get(prompt) ?? 0))
      const number = edition.number + 1
      const context: PlanContext = {
        rules: edition.rules,
        number,
        newestOf: (id) => newest.get(id) ?? 0,
        touchpoints: inForce.touchpoints,
      }
      const { deed, planned } = await plan(context, client, edition)
      if (planned.kind === "problems")
        throw new HttpError(400, "invalid-prompts", new PromptsError(planned.problems).message, {
          details: planned.problems,
        })
      const { changes, rules } = planned
      // What says the same as before makes no edition; its draft is used up all the same.
      if (changes.length === 0) return edition
      const at = new Date(now())
      if (latest === null) {
        const { note, deed, changes, rules } = edition
        await insertEdition(client, showroomId, { number: 0, at, by: null, note, deed, changes, rules })
      }
      await insertEdition(client, showroomId, { number, at, by, note, deed, changes, rules })
      await noteHappenings(client, showroomId, [
        { type: "prompts.published", subject: String(number), at: at.getTime() },
      ])
      const prompts = rules.prompts.map(({ prompt }) => prompt)
      await keepPromptVersions({ pool: client, showroomId, prompts, now })
      return { number, at: at.toISOString(), by: by.name, note, deed, changes }
    })
    await inForce.published()
    const { number, at, by: who, note: said, deed, changes } = made
    return { number, at, by: who, note: said, deed, changes }
  }

  const keptOf = ({ rules }: Edition, id: string): KeptPrompt => {
    const kept = rules.prompts.find(({ prompt }) => prompt.id === id)
    if (!kept) throw unknownPrompt(id)
    return kept
  }

  /** Takes the drafts out of where they were written. @throws HttpError 412 when one is another by now. */
  async function takeDrafts(
    client: pg.PoolClient,
    wanted: readonly { readonly prompt: string | null; readonly revision: string }[],
  ): Promise<readonly Draft[]> {
    const drafts: Draft[] = []
    for (const { prompt, revision } of wanted) {
      const draft = await findDraft(client, showroomId, prompt)
      const taken = draft?.revision === revision && (await removeDraft(client, showroomId, prompt, revision))
      if (!draft || !taken) throw refuseDraft(prompt, draft && tellDraft(draft, []))
      drafts.push(draft)
    }
    return drafts
  }

  /** A version's whole prompt; of one from before there were editions only what it asked is known. */
  async function bodyAt(client: pg.PoolClient, now: Prompt, version: number): Promise<Prompt> {
    const whole = await findPromptAt(client, showroomId, now.id, version)
    if (whole) return whole
    const asked = await findVersion(client, showroomId, now.id, version)
    if (!asked)
      throw new HttpError(404, "version-unknown", `there was no version ${version} of prompt “${now.id}”`)
    const { metric, scale, wording } = asked
    const { followUps, ...texts } = wording
    const { followUps: _, ...rest } = now
    return { ...rest, metric, scale, ...texts, ...(followUps.length > 0 ? { followUps } : {}) }
  }

  return {
    publish: (wanted, signature) =>
      change(signature, async (context, client, edition) => {
        const drafts = await takeDrafts(client, wanted)
        for (const { prompt, base } of drafts) {
          const kept = edition.rules.prompts.find((each) => each.prompt.id === prompt)
          if (prompt === null) checkBase({ since: edition.rules.policySince }, base, edition, "the policy")
          else if (kept) checkBase(kept, base, edition, `prompt “${prompt}”`)
        }
        const policy = drafts.find(({ prompt }) => prompt === null)
        const prompts = drafts.flatMap(({ prompt, body }) => (prompt === null ? [] : { id: prompt, body }))
        const planned = planWritten(context, {
          prompts,
          ...(policy ? { policy: policy.body } : {}),
        })
        return { deed: "published", planned }
      }),
    setState: (id, state, base, signature) =>
      change(signature, async (context, _, edition) => {
        checkBase(keptOf(edition, id), base, edition, `prompt “${id}”`)
        return { deed: deedOf(state), planned: planState(context, id, state) }
      }),
    rollBack: (id, version, base, signature) =>
      change(signature, async (context, client, edition) => {
        const kept = keptOf(edition, id)
        checkBase(kept, base, edition, `prompt “${id}”`)
        const body = await bodyAt(client, kept.prompt, version)
        return { deed: "rolled-back", planned: planWritten(context, { prompts: [{ id, body }] }) }
      }),
  }
}
