import { createPart } from "./part.tsx"

/** What comes after a question, and is fetched while it is open. */
export const answeredPart = createPart(() => import("./after/answered.tsx").then(({ Answered }) => Answered))

/** The other ways of leaving a question. */
export const leavePart = createPart(() => import("./leave/more-ways.tsx").then(({ MoreWays }) => MoreWays))
