export { Showroom, type ShowroomProps } from "./view/showroom.tsx"
export type { Unavailable } from "./view/start-showroom.ts"
export type { StockedScene, StockedSlot } from "./view/stocked-scene.ts"
