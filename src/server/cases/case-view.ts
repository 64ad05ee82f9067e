import { type Asker, askerOf } from "../../domain/case.ts"
import type { Language } from "../../domain/language.ts"
import type { BrandPromise, CasePractice } from "../../domain/promise.ts"
import { mayReadMetrics } from "../../domain/role.ts"
import type { CaseLine, CaseReply, Labelled } from "../../protocol/cases.ts"
import type { Registry } from "../events/registry.ts"
import type { FindTitles } from "../figures/labels.ts"
import type { StaffMember } from "../http/http-env.ts"
import type { CaseStore } from "../storage/case-store.ts"
import type { Particulars } from "../storage/cases/particulars.ts"
import type { ReadVisit } from "../storage/cases/read-visit.ts"
import type { Case } from "./case.ts"

export interface CaseViewOptions {
  readonly store: CaseStore
  readonly registry: Pick<Registry, "zones" | "touchpoints">
  readonly promises: readonly BrandPromise[]
  readonly practice: CasePractice
  readonly findTitles: FindTitles
  readonly readVisit: ReadVisit
  /** Of these answers, the visits that can be seen again, by impression. */
  readonly findReplays: (impressionIds: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Who can be given a case. */
  readonly colleagues: () => Promise<readonly StaffMember[]>
  /** Whether mail can be sent. */
  readonly mail: boolean
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const iso = (time: number) => new Date(time).toISOString()
const isoOr = (time: number | null) => (time === null ? null : iso(time))

export interface Names {
  zone(id: string | null): Labelled | null
  touchpoint(id: string | null): Labelled | null
  product(id: string | null): Labelled | null
}

/** What places and products are called in the reader's language. */
export async function namesIn(
  language: Language,
  productIds: readonly (string | null)[],
  { registry, findTitles }: Pick<CaseViewOptions, "registry" | "findTitles">,
): Promise<Names> {
  const ids = [...new Set(productIds.flatMap((id) => id ?? []))]
  const titles = ids.length > 0 ? await findTitles(ids, language) : new Map<string, string>()
  const labelled = (id: string | null, label: string | undefined) =>
    id === null ? null : { id, label: label ?? id }
  return {
    zone: (id) => labelled(id, registry.zones.get(id ?? "")?.[language]),
    touchpoint: (id) => labelled(id, registry.touchpoints.get(id ?? "")?.name[language]),
    product: (id) => labelled(id, titles.get(id ?? "")),
  }
}

export function lineOf(kase: Case & { readonly words: string | null }, names: Names): CaseLine {
  const { id, cause, state, ending, metric, scale, score, words, wantsReply, language, assignee } = kase
  return {
    ...{ id, cause, state, ending, metric, scale, score, words, wantsReply, language, assignee },
    touchpoint: names.touchpoint(kase.touchpointId),
    zone: names.zone(kase.zone),
    product: names.product(kase.productId),
    openedAt: iso(kase.openedAt),
    dueAt: iso(kase.dueAt),
    closedAt: isoOr(kase.closedAt),
    repliedAt: isoOr(kase.repliedAt),
  }
}

function reachOf(kase: Case, { contact }: Particulars, who: StaffMember, mail: boolean): CaseReply["reach"] {
  const isAnswering = kase.assignee?.id === who.id && kase.state === "open"
  return {
    inStore: kase.visitor !== null,
    hasContact: contact !== null,
    contact: isAnswering ? contact : null,
    mail,
  }
}

/** A case as `who` may see it, in their language. */
export async function caseView(
  kase: Case,
  who: StaffMember,
  language: Language,
  options: CaseViewOptions,
): Promise<CaseReply> {
  const { store, promises, practice, readVisit, findReplays, colleagues, mail, now } = options
  const watched = mayReadMetrics(who.role) && kase.impressionId !== null ? [kase.impressionId] : []
  const [beside, visit, staff, replays] = await Promise.all([
    store.particulars(kase),
    readVisit(kase),
    colleagues(),
    findReplays(watched),
  ])
  const products = [kase.productId, ...(visit ?? []).map(({ productId }) => productId)]
  const names = await namesIn(language, products, options)
  const asker: Asker = askerOf(beside.nps)
  return {
    ...lineOf({ ...kase, words: kase.comment ?? beside.message?.about ?? null }, names),
    now: iso(now()),
    question: kase.wording,
    promptVersion: kase.promptVersion,
    choice: kase.choice,
    device: kase.device,
    sceneId: kase.sceneId,
    place: kase.place,
    name: beside.message?.name || null,
    visit:
      visit?.map(({ at, type, zone, productId, place, seconds }) => ({
        ...{ type, place, seconds },
        at: iso(at),
        zone: names.zone(zone),
        product: names.product(productId),
      })) ?? null,
    replay: replays.get(kase.impressionId ?? "") ?? null,
    history: beside.history.map(({ id, at, kind, by, detail }) => ({
      ...{ id, kind },
      at: iso(at),
      by: by?.name ?? null,
      detail: { ...detail },
    })),
    replies: beside.replies.map(({ id, at, by, readAt, thankedAt, ...rest }) => ({
      id,
      at: iso(at),
      by: by.name,
      language: rest.language,
      text: rest.text,
      readAt: isoOr(readAt),
      thankedAt: isoOr(thankedAt),
      answer: rest.answer,
    })),
    reach: reachOf(kase, beside, who, mail),
    promises: promises.map(({ id, name, about }) => ({
      id,
      name: name[language],
      about: about[language],
      fit: beside.fits.get(id) ?? null,
    })),
    asker,
    again: kase.again && {
      after: iso(kase.again.after),
      score: kase.again.answer?.score ?? null,
      at: isoOr(kase.again.answer?.at ?? null),
    },
    askAgainAfterDays: practice.askAgainAfterDays,
    colleagues: staff.map(({ id, name }) => ({ id, name })),
    mayAssign: who.role !== "guide",
    mine: kase.assignee?.id === who.id,
  }
}
