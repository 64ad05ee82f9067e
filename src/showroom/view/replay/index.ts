export { actVisitor } from "./act-visitor.ts"
export { WatchFreely } from "./watch-freely.tsx"
