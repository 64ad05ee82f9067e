export type { DeskBooking, DeskBookingsReply } from "../../protocol/bookings.ts"
export { ENTER_AFTER, ENTER_BEFORE } from "../../protocol/bookings.ts"
export {
  CANNED_KEY,
  type CannedListReply,
  type CannedReply,
  MAX_CANNED,
  type SaveCanned,
} from "../../protocol/canned.ts"
export {
  type Closed,
  type Colleague,
  type DeskPerson,
  type DeskReply,
  type Elsewhere,
  type Handling,
  MAX_PASSED_PRODUCTS,
  type Message,
  type Offered,
  type PassReply,
  type TriedStep,
  type Waiting,
} from "../../protocol/desk.ts"
export type { FloorGuest, FloorReply } from "../../protocol/floor.ts"
export {
  type Contact,
  ERASE_CONTACT_DAYS,
  type HelpHours,
  type HelpLine,
  type HelpProgress,
  type HelpReply,
  MAX_ABOUT,
  MAX_LINE,
  MAX_MESSAGE,
  MAX_NOTE,
} from "../../protocol/help.ts"
export { MAX_RECAP_TEXT } from "../../protocol/recap.ts"
export type { ServiceFigure } from "../../protocol/service-metrics.ts"
export type { HelpSession } from "./help-session.ts"
export type { HelpSessionState, HelpTrouble } from "./help-state.ts"
export type { HelpMark, HelpStore } from "./help-store.ts"
