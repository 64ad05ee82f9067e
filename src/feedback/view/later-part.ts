import { createPart } from "./part.ts"

/** What comes after a question, and the other ways of leaving it: fetched while it is open. */
export const laterPart = createPart(() => import("./later.ts"))
