export { DeskPage } from "./desk/desk-page.tsx"
export { StartVisit, type StartVisitProps } from "./visit/start-visit.tsx"
export { VisitLayer } from "./visit/visit-layer.tsx"
export type { VisitParts, VisitProps, VisitTools } from "./visit/visit-parts.ts"
