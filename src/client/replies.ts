/** What the server answers, for features that speak to it only through `client`. */
export type { BookingReply, BookVisit, TimesReply } from "../protocol/bookings.ts"
export { ERASE_BOOKING_CONTACT_DAYS, MAX_OPEN_BOOKINGS, MAX_WISH } from "../protocol/bookings.ts"
export type { CheckoutReply, CheckoutRequest, LineProblem } from "../protocol/checkout.ts"
export { CART_CHANGED } from "../protocol/checkout.ts"
export type { DoorReply } from "../protocol/door.ts"
export type { RecapMade, RecapReply, RecapRequest, RecapThen, RecapWish } from "../protocol/recap.ts"
export { MAX_RECAP_ITEMS, RECAP_DAYS } from "../protocol/recap.ts"
export type {
  BrandReply,
  PublicReview,
  ReviewFigure,
  ReviewsReply,
  ReviewWords,
} from "../protocol/reviews.ts"
export type { ProductsReply, SceneReply, ShowroomReply, StandsReply } from "../protocol/showroom.ts"
export { LIST_PAGE } from "../protocol/showroom.ts"
