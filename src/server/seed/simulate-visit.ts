import { v7 } from "uuid"
import type { Event, EventFact } from "../../domain/event.ts"
import { STRUGGLES } from "../../domain/occasion.ts"
import type { Prompt } from "../../domain/prompt.ts"
import { endsOf } from "../../metrics/index.ts"
import type { SeedShop, SeedStop } from "./seed-shop.ts"
import type { Random } from "./seeded-random.ts"

/** How the invented visitors behave. Probabilities, 0 to 1. */
export interface SeedHabits {
  /** That a prompt which was seen is answered. */
  readonly answering: number
  /** That one which isn't answered is put away; otherwise it is ignored. */
  readonly dismissing: number
  /** That an answer carries a comment. */
  readonly commenting: number
  readonly addingToCart: number
  readonly askingForHelp: number
  /** Whether what asks nothing (entering, looking, leaving) is recorded too. */
  readonly browsing: boolean
}

export const USUAL_HABITS: SeedHabits = {
  answering: 0.42,
  dismissing: 0.6,
  commenting: 0.12,
  addingToCart: 0.3,
  askingForHelp: 0.05,
  browsing: true,
}

export interface SimulateVisitOptions {
  readonly shop: SeedShop
  readonly random: Random
  readonly habits: SeedHabits
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** The secret of a visitor who agreed to be remembered. */
  readonly visitorId?: string | undefined
}

const COMMENTS = [
  "Molto bella, la vorrei provare a casa",
  "I colori sembrano veri",
  "Non ho capito le misure",
  "Il prezzo è un po' alto",
  "Nice, but I could not find the size",
  "Lovely materials",
  "Facile e veloce",
  "Ho faticato a trovare il carrello",
] as const

/** Between 0 and 1: how much a name is liked. Always the same for the same name, so that touchpoints differ. */
function appeal(name: string): number {
  let hash = 17
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1009
  return 0.35 + (hash / 1009) * 0.6
}

function scoreOf({ scale }: Prompt, liking: number, random: Random): number {
  const { first, last } = endsOf(scale)
  const mood = (random.next() + random.next() + random.next()) / 3
  const share = Math.max(0, Math.min(1, liking + (mood - 0.5) * 1.1))
  return first + Math.round(share * (last - first))
}

/** All events of one invented visit, in the order in which they happen. */
export function simulateVisit({ shop, random, habits, startedAt, visitorId }: SimulateVisitOptions): Event[] {
  const events: Event[] = []
  let time = startedAt
  const bytes = () => Uint8Array.from({ length: 16 }, () => random.whole(0, 255))
  const newId = () => v7({ msecs: time, random: bytes() })
  const visitId = newId()
  const device = random.weighted(
    [["desktop", 5] as const, ["phone", 6] as const, ["tablet", 1] as const],
    "phone",
  )
  const context = { language: random.chance(0.8) ? "it" : "en", device }
  const asked = new Map<string, number>()
  let stop: SeedStop | undefined

  function record(fact: EventFact): void {
    const where = stop
      ? {
          sceneId: stop.sceneId,
          sceneVersion: stop.sceneVersion,
          place: { zone: stop.zone, x: stop.x, z: stop.z, heading: random.whole(0, 359) },
        }
      : {}
    const at = new Date(time).toISOString()
    const who = visitorId === undefined ? {} : { visitorId }
    events.push({ id: newId(), at, visitId, ...who, showroomId: shop.showroomId, ...where, context, ...fact })
    time += random.whole(1, 25) * 1000
  }
  function browse(fact: EventFact): void {
    if (habits.browsing) record(fact)
  }

  function ask(prompt: Prompt, touchpointId: string, productId?: string): void {
    const times = asked.get(prompt.id) ?? 0
    if (times >= prompt.limits.perVisit) return
    asked.set(prompt.id, times + 1)
    const reference = {
      promptId: prompt.id,
      promptVersion: prompt.version,
      touchpointId,
      ...(productId ? { productId } : {}),
      metric: prompt.metric,
      scale: prompt.scale,
      impressionId: newId(),
    }
    record({ type: "prompt.shown", ...reference })
    if (random.chance(habits.answering)) {
      const liking = (appeal(touchpointId) + appeal(productId ?? prompt.id)) / 2
      const comment = random.chance(habits.commenting) ? { comment: random.pick(COMMENTS) } : {}
      record({ type: "prompt.answered", ...reference, score: scoreOf(prompt, liking, random), ...comment })
    } else if (random.chance(habits.dismissing)) record({ type: "prompt.dismissed", ...reference })
  }

  function help(): void {
    const requestId = newId()
    record({ type: "help.requested", requestId })
    if (random.chance(0.85)) {
      record({ type: "help.answered", requestId })
      const handledSeconds = random.whole(30, 420)
      time += handledSeconds * 1000
      const wrapUpSeconds = random.whole(5, 60)
      record({ type: "help.closed", requestId, outcome: "handled", handledSeconds, wrapUpSeconds })
    } else record({ type: "help.closed", requestId, outcome: random.chance(0.6) ? "withdrawn" : "left" })
  }

  browse({ type: "visit.started" })
  if (random.chance(0.25)) browse({ type: "finder.completed", found: random.chance(0.7) })
  let inCart = 0
  const looks = random.whole(1, 4)
  for (let look = 0; look < looks; look += 1) {
    stop = random.weighted(
      shop.stops.map((each) => [each, appeal(each.touchpointId)] as const),
      shop.stops[0],
    )
    const productId = stop?.products[random.whole(0, (stop?.products.length ?? 1) - 1)]
    if (!stop || !productId) continue
    const { touchpointId, afterLooking } = stop
    browse({ type: "zone.entered" })
    const enteredAt = time
    browse({ type: "product.viewed", productId, touchpointId })
    if (random.chance(0.08)) browse({ type: "struggle.detected", kind: random.pick(STRUGGLES), touchpointId })
    if (random.chance(0.5 + appeal(productId) / 2))
      browse({ type: "product.inspected", productId, touchpointId, seconds: random.whole(2, 60) })
    for (const prompt of afterLooking) ask(prompt, touchpointId, productId)
    if (random.chance(habits.addingToCart)) {
      browse({ type: "cart.added", productId, quantity: 1, touchpointId })
      inCart += 1
      for (const prompt of shop.afterCart) ask(prompt, touchpointId, productId)
    }
    browse({ type: "zone.left", seconds: (time - enteredAt) / 1000 })
  }
  if (random.chance(habits.askingForHelp)) help()
  if (inCart > 0 && random.chance(0.45)) {
    browse({ type: "checkout.started" })
    if (random.chance(0.8)) browse({ type: "checkout.returned", ordered: random.chance(0.7) })
  }
  for (const prompt of shop.atTheEnd) ask(prompt, prompt.touchpoints[0] ?? "")
  browse({ type: "visit.ended", seconds: Math.round((time - startedAt) / 1000) })
  return events
}
