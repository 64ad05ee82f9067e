import { createContext, useContext } from "react"
import type { ShowroomReply } from "../protocol/showroom.ts"
import type { Api } from "./api.ts"
import type { BoardsStore } from "./boards/boards-store.ts"
import type { CartStore } from "./cart-store.ts"
import type { CatalogueStore } from "./catalogue-store.ts"
import type { CompareStore } from "./compare-store.ts"
import type { Guided } from "./guided/guided.ts"
import type { HelpSession } from "./help/help-session.ts"
import type { HelpStore } from "./help/help-store.ts"
import type { InputStore } from "./input-store.ts"
import type { InspectStore } from "./inspect-store.ts"
import type { Journey } from "./journey/journey.ts"
import type { ModelsStore } from "./models-store.ts"
import type { MovesStore } from "./moves-store.ts"
import type { Presence } from "./presence/presence.ts"
import type { RecordEvent } from "./recorder.ts"
import type { RecordingHolder } from "./recording/recording-holder.ts"
import type { Reviews } from "./reviews/reviews.ts"
import type { SceneStore } from "./scene-store.ts"
import type { SettingsStore } from "./settings-store.ts"
import type { StageStore } from "./stage-store.ts"
import type { TalkStore } from "./talk-store.ts"
import type { VisitStore } from "./visit-store.ts"
import type { CorrectAnswer } from "./visitor/correct-answer.ts"
import type { Visitor } from "./visitor/visitor.ts"
import type { VoiceHolder } from "./voice/voice-holder.ts"
import type { Wishes } from "./wish-list/wishes.ts"

/** All that a visit's features share: one of each per page, made in `app/`. */
export interface Shop {
  readonly api: Api
  readonly showroom: ShowroomReply
  readonly visit: VisitStore
  /** Whether they agreed to be remembered, and what they answered. */
  readonly visitor: Visitor
  readonly correct: CorrectAnswer
  readonly cart: CartStore
  readonly catalogue: CatalogueStore
  readonly stage: StageStore
  readonly scene: SceneStore
  readonly compare: CompareStore
  readonly inspecting: InspectStore
  readonly moves: MovesStore
  readonly models: ModelsStore
  readonly settings: SettingsStore
  /** What the visitor has in hand: keys, a finger or a gamepad. */
  readonly input: InputStore
  /** Being in the store with others; alone until the visitor chooses otherwise. */
  readonly presence: Presence
  /** Guiding others through the store, or being guided. */
  readonly guided: Guided
  /** What one writes to the others, and which of its panels is open. */
  readonly talk: TalkStore
  /** Speaking with them; nothing of it is fetched before one is with others. */
  readonly voice: VoiceHolder
  /** What visitors said and what came of it, as it hangs in the store. */
  readonly boards: BoardsStore
  /** What one would like, alone or among friends; asleep until something is noted or looked at. */
  readonly wishes: Wishes
  /** Asking staff for help; its session is fetched when it is first wanted. */
  readonly help: { readonly store: HelpStore; readonly open: () => Promise<HelpSession> }
  /** What visitors say about products; fetched when it is first wanted. */
  readonly reviews: () => Promise<Reviews>
  /** What happens along the way and may be asked about. */
  readonly journey: Journey
  readonly record: RecordEvent
  /** Where one goes and looks, as long as one agreed to be remembered. */
  readonly recording: RecordingHolder
  /** Resolves when everything recorded so far is as safe as the browser can make it: before a page is left. */
  readonly settled: () => Promise<void>
  /** The prompt that is previewed: it is no visit, and nothing of it is written down or sent. None: it is one. */
  readonly preview?: string
}

const ShopContext = createContext<Shop | null>(null)
export const ShopProvider = ShopContext.Provider

export function useShop(): Shop {
  const shop = useContext(ShopContext)
  if (!shop) throw new Error("useShop must be used within <ShopProvider>")
  return shop
}
