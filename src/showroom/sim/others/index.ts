export {
  createOthers,
  enterRoom,
  forgetOther,
  meetOther,
  type Others,
  stepOthers,
  takeMovements,
} from "./others.ts"
export { type NameTag, pickNames } from "./pick-names.ts"
export { slotMeant } from "./slot-meant.ts"
export type { Track } from "./track.ts"
