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
import type { ShowroomReply } from "../../src/client/replies.ts"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import { createSceneStore } from "../../src/client/scene-store.ts"
import { createSettingsStore } from "../../src/client/settings-store.ts"
import type { Shop } from "../../src/client/shop-context.ts"
import { createStageStore } from "../../src/client/stage-store.ts"
import { createTalkStore } from "../../src/client/talk-store.ts"
import { createVisitStore } from "../../src/client/visit-store.ts"
import { createCorrectAnswer } from "../../src/client/visitor/correct-answer.ts"
import { holdVoice } from "../../src/client/voice/voice-holder.ts"
import { createWishes } from "../../src/client/wish-list/wishes.ts"
import { DEFAULT_POLICY } from "../../src/domain/asking-policy.ts"
import type { Event } from "../../src/domain/event.ts"
import type { Product } from "../../src/domain/product.ts"
import type { Scene } from "../../src/domain/scene.ts"
import { watchOccasions } from "../../src/feedback/occasions/index.ts"
import type { Returning } from "../../src/feedback/occasions/returning.ts"
import { aProduct } from "../helpers/a-product.ts"
import { createFakeStorage } from "../helpers/fake-storage.ts"
import { lonelyPresence } from "../helpers/realtime/lonely-presence.ts"
import { createFakeVisitor } from "../helpers/visitor/fake-visitor.ts"
import type { FakeTools } from "./fake-tools.ts"
import { PROMPTS } from "./prompts.ts"

const NO_CLICKS = { addEventListener: () => {}, removeEventListener: () => {} }

const text = (it: string) => ({ it, en: it })

const TOUCHPOINTS: Scene["touchpoints"] = [
  { id: "entrance", name: text("Ingresso"), stage: "discover", zone: "atrium", at: { x: 0, y: 1.5, z: 8 } },
  { id: "lighting", name: text("Lampade"), stage: "research", zone: "lighting", at: { x: -9, y: 1.6, z: 3 } },
  { id: "cart", name: text("Carrello"), stage: "buy", zone: "checkout", at: null },
  { id: "guided", name: text("Visita guidata"), stage: "support", zone: "help", at: null },
]

const scene: Scene = {
  id: "flagship",
  version: "1",
  name: text("Casa Ambrogia"),
  shell: {
    model: "shell.glb",
    lightmaps: {},
    lightmapScale: 1,
    environment: "env.hdr",
    exposure: 1,
    tiles: null,
    rooms: [],
    probes: null,
  },
  mirror: null,
  boards: [],
  surfaces: [],
  floor: [],
  obstacles: [],
  ceiling: 4,
  zones: [],
  spawnPoints: [],
  fixtures: [
    {
      id: "plinth",
      zone: "lighting",
      touchpoint: "lighting",
      kind: "plinth",
      slots: [
        {
          id: "slot-1",
          product: "lampada-cupola",
          position: [0, 0, 0],
          heading: 0,
          scale: 1,
          light: [1, 1, 1],
          inspectable: true,
        },
      ],
    },
  ],
  touchpoints: TOUCHPOINTS,
  attendants: [],
}

export interface FakeShop extends Shop {
  readonly lamp: Product
  /** What has been written down, in order. */
  readonly events: Event[]
  /** Picks the lamp up from its slot, looks at it for `seconds`, and puts it back. */
  lookAtLamp(seconds: number): void
  addLamp(): void
}

/** A shop with one lamp on one plinth, in which the visitor has just walked in. */
export function createFakeShop(
  tools: FakeTools,
  { title = "Lampada Cupola", visitId = "visit-1", returning = (): Returning | null => null } = {},
): FakeShop {
  const lamp = { ...aProduct("Lampada Cupola"), title, texts: aProduct(title).texts }
  const events: Event[] = []
  const visit = createVisitStore({ now: tools.now, visitId })
  visit.getState().enter({ name: "Amina", avatar: visit.getState().avatar })
  const cart = createCartStore()
  const catalogue = createCatalogueStore()
  catalogue.getState().add([lamp])
  const sceneStore = createSceneStore()
  sceneStore.setState({ kind: "ready", scene, stock: [{ slot: "slot-1", product: lamp }] }, true)
  const showroom: ShowroomReply = {
    id: "casa-ambrogia",
    name: "Casa Ambrogia",
    tagline: text(""),
    languages: ["it", "en"],
    timezone: "Europe/Rome",
    currency: "EUR",
    checkout: { kind: "message", email: null },
    scenes: [{ id: "flagship", version: "1", touchpoints: TOUCHPOINTS }],
    prompts: PROMPTS,
    policy: DEFAULT_POLICY,
  }
  const { visitor } = createFakeVisitor()
  const presence = lonelyPresence()
  const unreachable = () => Promise.reject(new TypeError("Failed to fetch"))
  const shop: Shop = {
    settled: async () => {},
    api: { get: unreachable, post: unreachable, send: unreachable },
    help: { store: createHelpStore(false), open: unreachable },
    reviews: unreachable,
    showroom,
    visit,
    visitor,
    correct: createCorrectAnswer({
      visitor,
      visit,
      showroomId: showroom.id,
      now: tools.now,
      newId: tools.newId,
      newSecret: () => "0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5aff",
      context: () => ({}),
    }),
    cart,
    catalogue,
    stage: createStageStore(),
    scene: sceneStore,
    compare: createCompareStore(),
    inspecting: createInspectStore(),
    journey: createJourney(tools.now),
    moves: createMovesStore(),
    models: createModelsStore({ read: unreachable }),
    presence,
    guided: createGuided(),
    voice: holdVoice(unreachable),
    recording: { open: unreachable },
    talk: createTalkStore({ presence, after: () => () => {} }),
    input: createInputStore(),
    headset: createHeadsetStore(),
    boards: createBoardsStore(),
    wishes: createWishes(unreachable),
    settings: createSettingsStore(createSafeStorage(() => createFakeStorage())),
    record: createRecorder({
      visit,
      sink: { add: async (event) => void events.push(event) },
      showroomId: showroom.id,
      now: tools.now,
      newId: tools.newId,
      context: () => ({}),
    }),
  }
  watchOccasions({ shop, tools, page: NO_CLICKS, returning })
  return {
    ...shop,
    lamp,
    events,
    lookAtLamp(seconds) {
      visit.getState().inspect(lamp.id, "slot-1")
      tools.pass(seconds * 1000)
      visit.getState().putBack()
    },
    addLamp: () => cart.getState().add(lamp.id, lamp.variants[0]?.id ?? "none"),
  }
}

/** Events of prompts, each as a line: what, which, score, comment or rule. */
export function told(events: readonly Event[]): string[] {
  return events.flatMap((event) => {
    if (!("promptId" in event)) return []
    const { type, promptId } = event
    const words = [
      type.replace("prompt.", ""),
      promptId,
      "score" in event ? event.score : "",
      "comment" in event ? event.comment : "",
      "rule" in event ? event.rule : "",
    ]
    return [words.filter((word) => word !== "").join(" ")]
  })
}
