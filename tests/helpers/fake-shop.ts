import { createApi } from "../../src/client/api.ts"
import { createBoardsStore } from "../../src/client/boards/boards-store.ts"
import { createCartStore } from "../../src/client/cart-store.ts"
import { createCatalogueStore } from "../../src/client/catalogue-store.ts"
import { createCompareStore } from "../../src/client/compare-store.ts"
import { createGuided } from "../../src/client/guided/create-guided.ts"
import { createHeadsetStore } from "../../src/client/headset-store.ts"
import { createHelpStore } from "../../src/client/help/help-store.ts"
import { createInputStore } from "../../src/client/input-store.ts"
import { createInspectStore } from "../../src/client/inspect-store.ts"
import { createJourney } from "../../src/client/journey/journey.ts"
import { createModelsStore } from "../../src/client/models-store.ts"
import { createMovesStore } from "../../src/client/moves-store.ts"
import { createRecorder } from "../../src/client/recorder.ts"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import { createSceneStore } from "../../src/client/scene-store.ts"
import { createSettingsStore } from "../../src/client/settings-store.ts"
import type { Shop } from "../../src/client/shop-context.ts"
import { createStageStore } from "../../src/client/stage-store.ts"
import { createTalkStore } from "../../src/client/talk-store.ts"
import { createVisitStore } from "../../src/client/visit-store.ts"
import { createCorrectAnswer } from "../../src/client/visitor/correct-answer.ts"
import { holdVoice } from "../../src/client/voice/voice-holder.ts"
import type { Event } from "../../src/domain/event.ts"
import type { Product } from "../../src/domain/product.ts"
import type { SceneReply } from "../../src/protocol/showroom.ts"
import { recordComparisons } from "../../src/shop/record-comparisons.ts"
import { recordInspections } from "../../src/shop/record-inspections.ts"
import { recordTries } from "../../src/shop/record-tries.ts"
import { createFakeServer, SHOWROOM } from "./fake-server.ts"
import { createFakeStorage } from "./fake-storage.ts"
import { lonelyPresence } from "./realtime/lonely-presence.ts"
import { createFakeReviews } from "./reviews/fake-reviews.ts"
import { createFakeVisitor } from "./visitor/fake-visitor.ts"
import { createFakeWishes } from "./wish-list/fake-wishes.ts"

export const VISIT_ID = "01939c5e-0000-7000-8000-000000000001"

/** A clock that stands still until it is moved. */
export function createFakeClock(start = Date.UTC(2026, 10, 21, 10)) {
  let now = start
  return {
    now: () => now,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

/** A whole shop on a server in memory; `events` are those written down so far. */
export function createFakeShop(
  products: readonly Product[],
  scenes: readonly SceneReply[] = [],
  /** The glTF description in each model file, by its address. */
  models: Readonly<Record<string, unknown>> = {},
) {
  const clock = createFakeClock()
  const server = createFakeServer(products, scenes)
  const events: Event[] = []
  const visit = createVisitStore({ now: clock.now, visitId: VISIT_ID })
  let made = 0
  const record = createRecorder({
    visit,
    sink: { add: async (event) => void events.push(event) },
    showroomId: SHOWROOM.id,
    now: clock.now,
    newId: () => `event-${++made}`,
    context: () => ({}),
  })
  recordInspections({ visit, record, now: clock.now })
  recordTries({ visit, record })
  const compare = createCompareStore()
  recordComparisons({ visit, compare, record })
  const { visitor } = createFakeVisitor()
  const api = createApi({ fetch: server.fetch })
  const reviews = createFakeReviews(api, visitor.store, clock.now)
  const presence = lonelyPresence()
  const shop: Shop = {
    api: createApi({ fetch: server.fetch }),
    showroom: SHOWROOM,
    visit,
    visitor,
    correct: createCorrectAnswer({
      visitor,
      visit,
      showroomId: SHOWROOM.id,
      now: clock.now,
      newId: () => `event-${++made}`,
      newSecret: () => "0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5aff",
      context: () => ({}),
    }),
    cart: createCartStore(),
    catalogue: createCatalogueStore(),
    stage: createStageStore(),
    scene: createSceneStore(),
    compare,
    inspecting: createInspectStore(),
    journey: createJourney(clock.now),
    moves: createMovesStore(),
    models: createModelsStore({ read: async (file) => models[file] }),
    presence,
    guided: createGuided(),
    talk: createTalkStore({ presence, after: () => () => {} }),
    input: createInputStore(),
    headset: createHeadsetStore(),
    voice: holdVoice(() => Promise.reject(new Error("there is nobody to speak with"))),
    recording: { open: () => Promise.reject(new Error("nothing is recorded here")) },
    boards: createBoardsStore(),
    wishes: createFakeWishes(createApi({ fetch: server.fetch }), visit, clock.now),
    help: { store: createHelpStore(false), open: () => new Promise(() => {}) },
    reviews: async () => reviews,
    settings: createSettingsStore(createSafeStorage(() => createFakeStorage())),
    record,
    settled: async () => {},
  }
  return { shop, server, events, clock }
}
