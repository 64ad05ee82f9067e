export { MAX_NAME } from "../../protocol/realtime/clean-text.ts"
export { MAX_REPORT_TEXT, REPORT_REASONS, type ReportReason } from "../../protocol/realtime/report-reasons.ts"
export { WISH_CODE } from "../../protocol/wish-list/requests.ts"
export {
  MAX_WISH_MEMBERS,
  MAX_WISH_NOTE,
  MAX_WISHES,
  WISH_LIST_DAYS,
  type Wish,
  type WishList,
  type WishMark,
  type WishMember,
} from "../../protocol/wish-list/wish-list.ts"
export type { WishedProduct, WishLists } from "./wish-lists.ts"
export { currentList, isWanted, type LookedAt, type ShownList, type WishState } from "./wish-store.ts"
export type { Wishes } from "./wishes.ts"
