export { pageTools } from "./page-tools.ts"
export { type WatchOccasionsOptions, watchOccasions } from "./watch-occasions.ts"
