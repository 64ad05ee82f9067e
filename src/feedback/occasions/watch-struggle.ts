import type { Happened } from "../../client/journey/journey.ts"
import type { Struggle } from "../../domain/occasion.ts"
import { clickOf } from "./click-of.ts"
import type { Scout } from "./scout.ts"
import { createBacktracking } from "./struggle/backtracking.ts"
import { createBlockedWalk } from "./struggle/blocked-walk.ts"
import { createBout } from "./struggle/bout.ts"
import { createRageClick } from "./struggle/rage-click.ts"
import { createRepeatedSearch } from "./struggle/repeated-search.ts"

/** Milliseconds of calm after which the same trouble is a new one. */
const CALM = 60_000

/** Where clicks on the page are heard. */
export type ClickedPage = Pick<Document, "addEventListener" | "removeEventListener">

/**
 * Something is harder than it should be: it is written down as `struggle.detected` and told, once for each bout of it,
 * with how many times until then.
 */
export function watchStruggle(
  { shop, now, tell }: Scout,
  page: ClickedPage,
): { readonly hear: (happened: Happened) => void; readonly stop: () => void } {
  const { visit, guided, record, showroom } = shop
  const backtracking = createBacktracking()
  const searches = createRepeatedSearch()
  const walk = createBlockedWalk()
  const clicks = createRageClick()
  const bouts = {
    backtracking: createBout(CALM),
    "repeated-search": createBout(CALM),
    "blocked-walk": createBout(CALM),
    "rage-click": createBout(CALM),
  } satisfies Record<Struggle, unknown>

  function struggle(kind: Struggle, times: number | null, at: number): void {
    if (times === null || !bouts[kind].strike(at)) return
    const { activity, place } = visit.getState()
    const product =
      activity.kind === "inspecting" ? { productId: activity.productId, slotId: activity.slotId } : null
    const zone = place?.zone
    const touchpoints = showroom.scenes.flatMap((scene) => scene.touchpoints)
    const touchpointId = touchpoints.find((each) => each.zone === zone)?.id
    record({
      type: "struggle.detected",
      kind,
      times,
      ...(product ? { productId: product.productId } : {}),
      ...(touchpointId === undefined ? {} : { touchpointId }),
    })
    tell({
      on: "struggled",
      at,
      properties: { kind, times, ...(zone === undefined ? {} : { zone }) },
      ...(product ? { product } : {}),
    })
  }

  const onClick = (event: MouseEvent) => {
    const click = clickOf(event)
    if (click) struggle("rage-click", clicks.click({ ...click, at: now() }), now())
  }
  page.addEventListener("click", onClick, { capture: true })
  const stop = visit.subscribe(({ place, activity }, before) => {
    if (activity !== before.activity && activity.kind !== "walking") backtracking.settle()
    // Who is guided goes where they are taken.
    if (!place || place.zone === before.place?.zone || guided.store.getState().visit) return
    struggle("backtracking", backtracking.enter(place.zone, now()), now())
  })
  return {
    hear: (happened) => {
      const { kind, at } = happened
      if (kind === "tapped") struggle("rage-click", clicks.click(happened), at)
      if (kind === "blocked") struggle("blocked-walk", walk.block(at), at)
      if (kind === "searched") struggle("repeated-search", searches.search(happened.words, at), at)
      if (kind === "search.ended" && happened.outcome === "found") searches.find()
    },
    stop: () => {
      stop()
      page.removeEventListener("click", onClick, { capture: true })
    },
  }
}
