import { v7 as newId } from "uuid"
import type { Api } from "../../client/api.ts"
import { createBoardsStore } from "../../client/boards/boards-store.ts"
import { createCartStore } from "../../client/cart-store.ts"
import { createCatalogueStore } from "../../client/catalogue-store.ts"
import { createCompareStore } from "../../client/compare-store.ts"
import { createGuided } from "../../client/guided/create-guided.ts"
import { createHeadsetStore } from "../../client/headset-store.ts"
import { createHelpStore } from "../../client/help/help-store.ts"
import { createInputStore } from "../../client/input-store.ts"
import { createInspectStore } from "../../client/inspect-store.ts"
import { createJourney } from "../../client/journey/journey.ts"
import { createModelsStore, readModelFile } from "../../client/models-store.ts"
import { createMovesStore } from "../../client/moves-store.ts"
import { createPresence } from "../../client/presence/create-presence.ts"
import { createPresenceStore } from "../../client/presence/presence-store.ts"
import { createRecorder } from "../../client/recorder.ts"
import { createSafeStorage } from "../../client/safe-storage.ts"
import { createSceneStore } from "../../client/scene-store.ts"
import { createSettingsStore } from "../../client/settings-store.ts"
import type { Shop } from "../../client/shop-context.ts"
import { createStageStore } from "../../client/stage-store.ts"
import { createTalkStore } from "../../client/talk-store.ts"
import { createVisitStore } from "../../client/visit-store.ts"
import { createCorrectAnswer } from "../../client/visitor/correct-answer.ts"
import { createVisitor } from "../../client/visitor/visitor.ts"
import { holdVoice } from "../../client/voice/voice-holder.ts"
import { createWishes } from "../../client/wish-list/wishes.ts"
import { type Avatar, DEFAULT_AVATAR } from "../../domain/avatar.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { guessInput } from "../../shop/input/follow-input.ts"

export interface ReplayShopOptions {
  readonly showroom: ShowroomReply
  readonly api: Api
  /** How whoever is watched looked; `null`: it isn't known. */
  readonly avatar: Avatar | null
  readonly window: Window & typeof globalThis
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Storage that nobody else sees and that goes with the page. */
function createOwnStorage() {
  const kept = new Map<string, string>()
  return createSafeStorage(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }))
}

const nobody = () => Promise.reject(new Error("whoever watches a visit is in none"))

/**
 * A shop to watch in: the store as it is drawn, and nothing else. Nothing is written down, sent, asked, kept or told to others,
 * whatever this browser's own visitor has agreed to.
 */
export function openReplayShop({ showroom, api, avatar, window, now }: ReplayShopOptions): Shop {
  const [local, session] = [createOwnStorage(), createOwnStorage()]
  const nowhere = { add: async () => {}, drop: async () => {} }
  const visit = createVisitStore({ now, visitId: newId() })
  visit.getState().enter({ name: "", avatar: avatar ?? DEFAULT_AVATAR })
  const visitor = createVisitor({
    local,
    session,
    events: { addEventListener: () => {}, removeEventListener: () => {} },
    signals: {},
    newSecret: () => newId(),
    sink: nowhere,
    fetch: nobody,
  })
  const context = () => ({})
  const envelope = { visit, showroomId: showroom.id, now, newId: () => newId(), context }
  const presence = createPresence({ store: createPresenceStore({ muted: [], blocked: [] }), load: nobody })
  const after = () => () => {}
  return {
    api,
    showroom,
    visit,
    visitor,
    correct: createCorrectAnswer({ ...envelope, visitor, newSecret: () => newId() }),
    cart: createCartStore(),
    catalogue: createCatalogueStore(),
    stage: createStageStore(),
    scene: createSceneStore(),
    compare: createCompareStore(),
    inspecting: createInspectStore(),
    moves: createMovesStore(),
    models: createModelsStore({ read: readModelFile(window.fetch.bind(window)) }),
    // How one likes to see the store holds here too; what is changed here stays here.
    settings: createSettingsStore({ ...local, read: createSafeStorage(() => window.localStorage).read }),
    input: createInputStore(guessInput(window)),
    headset: createHeadsetStore(),
    presence,
    guided: createGuided(),
    talk: createTalkStore({ presence, after }),
    voice: holdVoice(nobody),
    wishes: createWishes(nobody),
    help: { store: createHelpStore(false), open: nobody },
    journey: createJourney(now),
    record: createRecorder({ ...envelope, sink: nowhere }),
    recording: { open: nobody },
    boards: createBoardsStore(),
    reviews: nobody,
    settled: () => Promise.resolve(),
  }
}
