import { v7 as newId, v4 as newSecret } from "uuid"
import type { Api } from "../client/api.ts"
import { createBoardsStore } from "../client/boards/boards-store.ts"
import { createCartStore } from "../client/cart-store.ts"
import { createCatalogueStore } from "../client/catalogue-store.ts"
import { createCompareStore } from "../client/compare-store.ts"
import { createGuided } from "../client/guided/create-guided.ts"
import { createHeadsetStore } from "../client/headset-store.ts"
import { createInputStore } from "../client/input-store.ts"
import { createInspectStore } from "../client/inspect-store.ts"
import { createJourney } from "../client/journey/journey.ts"
import { createKeptSink } from "../client/kept-sink.ts"
import { currentLanguage } from "../client/language.ts"
import { createModelsStore, readModelFile } from "../client/models-store.ts"
import { createMovesStore } from "../client/moves-store.ts"
import { pageTools } from "../client/page-tools.ts"
import { recallAside, recallCart, shareCart } from "../client/persist-cart.ts"
import { recallCompare, rememberCompare } from "../client/persist-compare.ts"
import { recallVisit, rememberVisit } from "../client/persist-visit.ts"
import { createPresence } from "../client/presence/create-presence.ts"
import type { Presence } from "../client/presence/presence.ts"
import { createPresenceStore } from "../client/presence/presence-store.ts"
import { recallShunned, rememberShunned } from "../client/presence/shunned.ts"
import { createRecorder } from "../client/recorder.ts"
import { holdRecording } from "../client/recording/recording-holder.ts"
import { createSceneStore } from "../client/scene-store.ts"
import { createSettingsStore } from "../client/settings-store.ts"
import type { Shop } from "../client/shop-context.ts"
import { createStageStore } from "../client/stage-store.ts"
import { createTalkStore } from "../client/talk-store.ts"
import { createVisitStore } from "../client/visit-store.ts"
import type { Outgoing } from "../client/visitor/consent-sink.ts"
import { createCorrectAnswer } from "../client/visitor/correct-answer.ts"
import { rememberVisits } from "../client/visitor/remember-visits.ts"
import { createVisitor } from "../client/visitor/visitor.ts"
import { holdVoice } from "../client/voice/voice-holder.ts"
import { createWishes } from "../client/wish-list/wishes.ts"
import type { ShowroomReply } from "../protocol/showroom.ts"
import { createPendingOrders } from "../shop/checkout/pending-order.ts"
import { guessInput } from "../shop/input/follow-input.ts"
import { noteAnswers } from "../shop/note-answers.ts"
import { recordComparisons } from "../shop/record-comparisons.ts"
import { recordInspections } from "../shop/record-inspections.ts"
import { recordTries } from "../shop/record-tries.ts"
import { recordZones } from "../shop/record-zones.ts"
import { tellGestures } from "../shop/together/tell-gestures.ts"
import { tellLooking } from "../shop/together/tell-looking.ts"
import { deviceOf } from "./device.ts"
import { createEventContext } from "./event-context.ts"
import { followInvitationLater } from "./follow-invitation-later.ts"
import { noteReturnLater } from "./note-return-later.ts"
import { openHelpLater } from "./open-help-later.ts"
import { openReviewsLater } from "./open-reviews-later.ts"
import { startVisitSpan } from "./visit-span.ts"
import { watchLater } from "./watch-later.ts"

export interface OpenShopOptions {
  showroom: ShowroomReply
  api: Api
  sink: Outgoing
  /** The prompt that is previewed: then nothing is watched, counted or sent. */
  preview?: string | null
  window: Window & typeof globalThis
  /** Milliseconds since the epoch. */
  now: () => number
}

/** Makes the one shop of a page: its stores, what they remember, and what is written down without being asked. */
export function openShop({ showroom, api, window, now, preview = null, ...options }: OpenShopOptions): Shop {
  const { lasting: local, storage: session, later } = pageTools(window)
  const visitor = createVisitor({
    local,
    session,
    events: window,
    signals: window.navigator,
    newSecret: () => newSecret(),
    sink: options.sink,
    fetch: preview === null ? window.fetch.bind(window) : async () => new Response(),
  })
  const sink = createKeptSink(visitor.sink)

  const visit = createVisitStore({ now, visitId: newId(), remembered: recallVisit(session, { now, newId }) })
  rememberVisit(visit, session, now)
  const cart = createCartStore(recallCart(local), recallAside(local))
  shareCart(cart, local, window)

  const guided = createGuided()
  const headset = createHeadsetStore()
  const device = () => (headset.getState().session ? "vr" : deviceOf(window))
  const context = createEventContext({ guided: guided.store, language: currentLanguage, device })
  const envelope = { visit, showroomId: showroom.id, now, newId: () => newId(), context }
  const record = noteAnswers(visit, createRecorder({ ...envelope, sink }))
  recordInspections({ visit, record, now })
  recordTries({ visit, record })
  const journey = createJourney(now)
  recordZones({ visit, journey, record, now, page: window })
  const { visitId } = visit.getState()
  const compare = createCompareStore(recallCompare(session, visitId))
  rememberCompare(compare, session, visitId)
  recordComparisons({ visit, compare, record })
  const company = createPresenceStore(recallShunned(local))
  rememberShunned(company, local)
  const after = (milliseconds: number, run: () => void) => later(run, milliseconds)
  const presence: Presence = createPresence({
    store: company,
    load: async () => {
      const { openCompany } = await import("../client/open-company.ts")
      return openCompany({ window, visit, guided, presence, now, after })
    },
  })
  const voice = holdVoice(async () => {
    const { openVoice } = await import("../client/voice/open-voice.ts")
    return openVoice({ window, presence })
  })
  const stage = createStageStore()
  const help = openHelpLater({ window, api, visit, local, after })
  tellGestures({ stage, presence })
  tellLooking({ stage, visit, presence, after })
  if (preview === null)
    startVisitSpan({ visit, cart, visitor: visitor.store, sink, envelope, window, local, session })

  const recording = holdRecording({
    visit,
    visitor: visitor.store,
    load: async () => {
      if (preview !== null) throw new Error("a preview isn't recorded")
      const { openRecording } = await import("../client/recording/open-recording.ts")
      return openRecording({ window, visit, visitor: visitor.store })
    },
  })
  const hasOrdered = () => createPendingOrders(local, now).recall()?.order !== undefined
  const shop: Shop = {
    api,
    showroom,
    visit,
    visitor,
    correct: createCorrectAnswer({ ...envelope, visitor, newSecret: () => newSecret() }),
    cart,
    catalogue: createCatalogueStore(),
    stage,
    scene: createSceneStore(),
    compare,
    inspecting: createInspectStore(),
    moves: createMovesStore(),
    models: createModelsStore({ read: readModelFile(window.fetch.bind(window)) }),
    settings: createSettingsStore(local),
    input: createInputStore(guessInput(window)),
    headset,
    presence,
    guided,
    talk: createTalkStore({ presence, after }),
    voice,
    boards: createBoardsStore(),
    wishes: createWishes(async (store) => {
      const { openWishLists } = await import("../client/wish-list/open-wish-lists.ts")
      return openWishLists({ store, api, visit, window })
    }),
    help,
    reviews: openReviewsLater({ window, api, visitor: visitor.store, local }),
    journey,
    record,
    recording,
    settled: sink.settled,
    ...(preview === null ? {} : { preview }),
  }
  if (preview !== null) return shop
  noteReturnLater(shop, window)
  followInvitationLater({ api, local, session, visitor: visitor.store }, window)
  watchLater(shop, window, rememberVisits({ visitor: visitor.store, visit, local, now, hasOrdered }))
  return shop
}
