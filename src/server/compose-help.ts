import type { Hono } from "hono"
import type pg from "pg"
import type { Logger } from "pino"
import { OFF_DUTY_AFTER } from "../protocol/desk.ts"
import { LIGHT_EVERY } from "../protocol/floor.ts"
import { ERASE_CONTACT_DAYS } from "../protocol/help.ts"
import { createCaseNews } from "./cases/case-news.ts"
import { createFollowMessages } from "./cases/follow-messages.ts"
import type { Ingest } from "./events/ingest.ts"
import type { FindKnown } from "./events/known-names.ts"
import { uuidsOnly } from "./events/known-products.ts"
import type { Schedule } from "./events/live-feed.ts"
import { createLiveHub } from "./events/live-hub.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { beginOfDay } from "./figures/begin-of-day.ts"
import { addDays } from "./figures/calendar.ts"
import { createFindTitles } from "./figures/find-titles.ts"
import { answerService } from "./figures/service/answer-service.ts"
import { readServed } from "./figures/service/read-served.ts"
import { LIGHT_TOPIC, LightOrder } from "./floor/floor-now.ts"
import { createFloorStore } from "./floor/floor-store.ts"
import { createDeliverEvents } from "./help/deliver-events.ts"
import { createHelpDesk } from "./help/help-desk.ts"
import { createHelpNews } from "./help/help-news.ts"
import { createReadTried } from "./help/read-tried.ts"
import { createUsualWait } from "./help/usual-wait.ts"
import { createAddressLimit } from "./http/address-limit.ts"
import { clientAddress } from "./http/client-address.ts"
import { cannedRoute } from "./http/help/canned-route.ts"
import { deskRoute } from "./http/help/desk-route.ts"
import { floorRoute } from "./http/help/floor-route.ts"
import { createHelpLimits } from "./http/help/help-limits.ts"
import { helpRoute } from "./http/help/help-route.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import type { NewLimiter } from "./limiter.ts"
import type { PubSub } from "./pub-sub/pub-sub.ts"
import { createTopic } from "./pub-sub/topic.ts"
import type { SendRecap } from "./recap/send-recap.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createCannedStore } from "./storage/canned-store.ts"
import { createDutyStore } from "./storage/duty-store.ts"
import { createHelpStore } from "./storage/help-store.ts"

export interface HelpOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly findProducts: FindKnown
  readonly sendRecap: SendRecap
  readonly ingest: Ingest
  readonly pubSub: PubSub
  readonly newLimiter: NewLimiter
  readonly staffOf: StaffOf
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly schedule: Schedule
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

const DAY = 86_400_000
/** Days after which a request and its conversation, or a message that nobody dealt with, is gone. */
const KEPT_DAYS = 180
/** Days of which the usual wait is told. */
const USUAL_DAYS = 28
/** Milliseconds between two rounds of tidying up, and how many rounds there are to one of forgetting. */
const TIDY_EVERY = 15_000
const FORGET_EVERY = 240

/** Visitors asking for somebody, and the staff desk. */
export function composeHelp(options: HelpOptions): readonly Hono<HttpEnv>[] {
  const { pool, showroom, ingest, pubSub, newLimiter, staffOf, log, now, schedule, stopping } = options
  const registry = createRegistry(showroom)
  const { showroomId, timezone } = registry
  const findProducts = uuidsOnly(options.findProducts)
  const findTitles = createFindTitles(pool, showroomId)
  const dayOf = createShowroomDay(timezone)
  const news = createHelpNews(pubSub)
  const practice = showroom.showroom.cases
  const onChange = createCaseNews(createLiveHub(pubSub)).tell
  const follow = createFollowMessages({ showroomId, timezone, practice, onChange })
  const store = createHelpStore({ pool, showroomId, follow })
  const desk = createHelpDesk({
    showroomId,
    store,
    duty: createDutyStore({ pool, showroomId, patience: OFF_DUTY_AFTER * 1000 }),
    news,
    deliver: createDeliverEvents({ pool, ingest, log, now }),
    now,
  })
  const usualWait = createUsualWait({
    now,
    read: () => {
      const to = dayOf(now())
      return readServed(pool, { showroomId, timezone, from: addDays(to, 1 - USUAL_DAYS), to })
    },
  })

  let round = 0
  async function tidy(): Promise<void> {
    try {
      await desk.tidy()
      if (round % FORGET_EVERY === 0)
        await store.forget({
          contactsBefore: now() - ERASE_CONTACT_DAYS * DAY,
          oldest: now() - KEPT_DAYS * DAY,
        })
    } catch (error) {
      log.warn({ err: error }, "help couldn't be tidied up: it is tried again")
    }
    round += 1
    if (!stopping.aborted) schedule(tidy, TIDY_EVERY)
  }
  schedule(tidy, TIDY_EVERY)

  const guard = requireRole(staffOf, "guide")
  const day = { from: "", to: "", by: null, filters: {} }
  const shared = { desk, news, schedule, now, stopping, registry }
  return [
    helpRoute({
      ...shared,
      usualWait,
      bookable: showroom.showroom.visits !== null,
      findProducts,
      limits: createHelpLimits(newLimiter),
      addressOf: clientAddress,
    }),
    floorRoute({
      store: createFloorStore({ pool, showroomId, now }),
      scenes: showroom.scenes,
      findTitles,
      findProducts,
      order: createTopic(pubSub, LIGHT_TOPIC, LightOrder).publish,
      limitLights: createAddressLimit({
        ...{ what: "lights", whom: "this guest", points: 1, seconds: LIGHT_EVERY, newLimiter },
      }),
      guard,
    }),
    cannedRoute({ store: createCannedStore({ pool, showroomId, now }), guard, tellDesks: news.tell }),
    deskRoute({
      ...shared,
      findTitles,
      findProducts,
      readTried: createReadTried(pool, showroomId),
      sendRecap: options.sendRecap,
      guard,
      dayBegan: () => beginOfDay(dayOf, now()),
      today: async (language) => {
        const today = { ...day, from: dayOf(now()), to: dayOf(now()) }
        const figureOf = async (metric: "frt" | "aht") =>
          (await answerService({ ...today, metric }, { pool, registry, findTitles, language })).total
        const [firstResponse, handling] = await Promise.all([figureOf("frt"), figureOf("aht")])
        return { firstResponse, handling }
      },
    }),
  ]
}
