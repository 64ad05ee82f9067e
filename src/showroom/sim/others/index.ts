export {
  createOthers,
  enterRoom,
  forgetOther,
  meetOther,
  type Others,
  stepOthers,
  takeMovements,
} from "./others.ts"
export type { Track } from "./track.ts"
