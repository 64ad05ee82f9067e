import { createPart } from "./part.ts"

/** What reads back what an earlier page has kept: only who has been here before needs it. */
export const recallPart = createPart(() => import("../../client/recall.ts"))
