export { darknessAt, followHead } from "./follow-head.ts"
export { landingAt } from "./landing.ts"
export { type Hung, type PlacePanelOptions, placePanel } from "./place-panel.ts"
export { type Eye, type PanelSeen, type Reading, readPanel } from "./reading.ts"
export {
  carryTo,
  headingInStore,
  headingOf,
  placeInStore,
  type Rig,
  type Spot,
  type Turned,
  turnAbout,
} from "./rig.ts"
export { type Arc, type MeetBetween, MOST_POINTS, throwArc } from "./throw-arc.ts"
