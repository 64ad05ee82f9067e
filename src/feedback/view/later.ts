export { Answered } from "./after/answered.tsx"
export { followUpOf } from "./after/follow-up-of.ts"
export { MoreWays } from "./leave/more-ways.tsx"
