import type { VisitSummary } from "../../client/guided/index.ts"
import type { Scout } from "./scout.ts"
import type { ToldOnce } from "./told-once.ts"

/** The end of a guided visit, for its guests: once each, however often one comes and goes. */
export function watchGuided({ shop, tell }: Scout, told: ToldOnce): () => void {
  const { store } = shop.guided
  function look(summary: VisitSummary | null): void {
    if (summary === null || summary.mine || !told.first(`guided ${summary.id}`)) return
    const { id, guideId, seconds, how } = summary
    tell({
      on: "guided.ended",
      seconds,
      properties: { how },
      guided: { guidedVisitId: id, guideId },
      anywhere: true,
    })
  }
  look(store.getState().summary)
  return store.subscribe(({ summary }, before) => {
    if (summary !== before.summary) look(summary)
  })
}
