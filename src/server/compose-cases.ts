import type { Hono } from "hono"
import type pg from "pg"
import type { Logger } from "pino"
import { v7 as newId } from "uuid"
import { openHoursAfter } from "../domain/opening-hours.ts"
import { ERASE_CASE_CONTACT_DAYS } from "../protocol/cases.ts"
import type { StaffStore } from "./auth/staff-store.ts"
import type { VisitorDeeds } from "./boards/visitor-deeds.ts"
import { createCaseNews } from "./cases/case-news.ts"
import { CASE_RETENTION } from "./cases/case-retention.ts"
import { createReadFigures } from "./cases/read-figures.ts"
import { createSendByMail } from "./cases/send-by-mail.ts"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import type { Schedule } from "./events/live-feed.ts"
import { createLiveHub } from "./events/live-hub.ts"
import { createRegistry } from "./events/registry.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import { createAddressLimit } from "./http/address-limit.ts"
import { casesRoute } from "./http/cases/cases-route.ts"
import { clientAddress } from "./http/client-address.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { repliesRoute } from "./http/me/replies-route.ts"
import { requireRole } from "./http/require-role.ts"
import type { NewLimiter } from "./limiter.ts"
import { createPostMail, type MailConfig } from "./mail/post-mail.ts"
import { createSendWaiting } from "./mail/send-waiting.ts"
import type { PubSub } from "./pub-sub/pub-sub.ts"
import { findReplays } from "./recordings/find-replays.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createCaseStore } from "./storage/case-store.ts"
import { forgetCasesOf, forgetContacts } from "./storage/cases/forget-cases.ts"
import { addUpOpenCases } from "./storage/cases/list-cases.ts"
import { createReadVisit } from "./storage/cases/read-visit.ts"
import { createVisitorCases } from "./storage/cases/visitor-cases.ts"
import { saveHistory } from "./storage/cases/write-cases.ts"

export interface CasesOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly staff: Pick<StaffStore, "list">
  readonly staffOf: StaffOf
  /** What the boards tell visitors of what they said. */
  readonly deeds: VisitorDeeds
  readonly pubSub: PubSub
  readonly newLimiter: NewLimiter
  /** The mail server; `null`: nothing is mailed. */
  readonly mail: MailConfig | null
  readonly publicUrl: string
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly schedule: Schedule
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

const DAY = 86_400_000
/** Milliseconds between two looks at the mail that waits, and how many of them there are to one of forgetting. */
const SEND_EVERY = 5_000
const FORGET_EVERY = 720

async function isCase(client: pg.ClientBase, id: string): Promise<boolean> {
  return ((await client.query("select 1 from cases where id = $1", [id])).rowCount ?? 0) > 0
}

export interface Cases {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
}

/** What waits for the answer of a person: the staff's side, and the visitor's. */
export function composeCases(options: CasesOptions): Cases {
  const { pool, showroom, staff, staffOf, mail, publicUrl, newLimiter, log, now, schedule, stopping } =
    options
  const registry = createRegistry(showroom)
  const { showroomId, timezone } = registry
  const { promises, cases: practice, name: showroomName } = showroom.showroom
  const news = createCaseNews(createLiveHub(options.pubSub))
  const dueOf = (at: number) =>
    openHoursAfter(at, practice.answerWithinHours, { hours: practice.hours, timezone })
  const sendWaiting =
    mail &&
    createSendWaiting({
      ...{ pool, log, now },
      post: createPostMail(mail),
      onEnd: async (client, { about }, sent) => {
        // Not every letter is about a case.
        if (about === null || !(await isCase(client, about))) return
        const kind = sent ? "mailed" : "mail-failed"
        await saveHistory(client, [{ caseId: about, id: newId(), at: now(), kind, by: null, detail: {} }])
        news.tell()
      },
    })

  let round = 0
  async function tidy(): Promise<void> {
    try {
      await sendWaiting?.()
      if (round % FORGET_EVERY === 0) {
        await forgetContacts(pool, new Date(now() - ERASE_CASE_CONTACT_DAYS * DAY))
        await addUpOpenCases(pool)
      }
    } catch (error) {
      log.warn({ err: error }, "cases couldn't be tidied up: it is tried again")
    }
    round += 1
    if (!stopping.aborted) schedule(tidy, SEND_EVERY)
  }
  schedule(tidy, SEND_EVERY)

  const asking = { seconds: 60, newLimiter }
  const visitorCases = createVisitorCases({ pool, showroomId, dueOf, now })
  const kept: KeptAboutVisitors = {
    retention: CASE_RETENTION,
    forget: (client, who) => forgetCasesOf(client, who, new Date(now())),
    repliesTo: async (visitor) =>
      (await visitorCases.list(visitor)).replies.map(({ id, impressionId, about, text, at }) => ({
        ...{ id, impressionId, text, at },
        said: about.comment,
      })),
  }
  const routes = [
    casesRoute({
      ...{ registry, promises, practice, news, schedule, now, stopping },
      store: createCaseStore({ pool, showroomId, now }),
      findTitles: createFindTitles(pool, showroomId),
      readVisit: createReadVisit(pool),
      findReplays: (impressionIds) => findReplays(pool, impressionIds),
      colleagues: () => staff.list(),
      mail: mail !== null,
      readFigures: createReadFigures({ pool, showroomId, promises }),
      sendByMail: createSendByMail({ mail: mail !== null, showroomName, publicUrl, now }),
      guard: requireRole(staffOf, "marketer", "guide"),
      guardFigures: requireRole(staffOf, "marketer"),
    }),
    repliesRoute({
      news,
      deeds: options.deeds,
      cases: visitorCases,
      limitReading: createAddressLimit({ ...asking, what: "questions for answers", points: 6000 }),
      limitWriting: createAddressLimit({ ...asking, what: "answers to answers", points: 300 }),
      addressOf: clientAddress,
    }),
  ]
  return { routes, kept }
}
