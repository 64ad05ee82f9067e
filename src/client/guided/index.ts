export type { ScenePoint } from "../../protocol/realtime/messages/guided.ts"
export type { Guided, VisitDoings } from "./guided.ts"
export type { Follow, GuidedState, GuidedStore, RunningVisit, VisitSummary } from "./guided-store.ts"
