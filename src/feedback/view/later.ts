export { Answered } from "./after/answered.tsx"
export { followUpOf } from "./after/follow-up-of.ts"
export { KeysHint } from "./keys/keys-hint.tsx"
export { MoreWays } from "./leave/more-ways.tsx"
