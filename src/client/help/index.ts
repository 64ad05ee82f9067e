export type {
  Closed,
  DeskPerson,
  DeskReply,
  Elsewhere,
  Handling,
  Message,
  Waiting,
} from "../../protocol/desk.ts"
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
export type { ServiceFigure } from "../../protocol/service-metrics.ts"
export type { HelpSession, HelpSessionState, HelpTrouble } from "./help-session.ts"
export type { HelpMark, HelpStore } from "./help-store.ts"
