export { MAX_CHAT, MAX_NAME } from "../../protocol/realtime/clean-text.ts"
export {
  GESTURES,
  type Gesture,
  NEAR,
  REACHES,
  REACTIONS,
  type Reach,
  type Reaction,
} from "../../protocol/realtime/gestures.ts"
export type { RoomFacts, RoomKind, Want } from "../../protocol/realtime/messages/membership.ts"
export { MAX_VOICE } from "../../protocol/realtime/messages/voice.ts"
export type { Reply, ReplyOf } from "../../protocol/realtime/messages.ts"
export type { Gait, Movement, OthersMovement, Pose } from "../../protocol/realtime/movement.ts"
export type { Movements } from "../../protocol/realtime/movements-packet.ts"
export type { Attention, Person, PersonVoice, VoiceState } from "../../protocol/realtime/person.ts"
export { type DenialReason, isFinal, type RefusalReason } from "../../protocol/realtime/refusal.ts"
export { MAX_REPORT_TEXT, REPORT_REASONS, type ReportReason } from "../../protocol/realtime/report-reasons.ts"
export type { OwnMotion } from "./own-motion.ts"
export type { Presence, Saying } from "./presence.ts"
export type {
  ChatLine,
  PresenceState,
  PresenceStatus,
  PresenceStore,
  Self,
  Shunned,
} from "./presence-store.ts"
