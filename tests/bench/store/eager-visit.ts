import { v7 } from "uuid"
import type { Event } from "../../../src/domain/event.ts"
import type { Prompt } from "../../../src/domain/prompt.ts"
import { endsOf } from "../../../src/metrics/index.ts"
import type { SimulateOptions } from "../../../src/server/seed/seed-history.ts"
import type { Random } from "../../../src/server/seed/seeded-random.ts"
import { appeal } from "../../../src/server/seed/simulate-journey.ts"
import type { EagerShop, EagerStop } from "./eager-shop.ts"

/** Shares, 0 to 1: answers are what counts here. */
const ANSWERING = 0.95
const DISMISSING = 0.6
const COMMENTING = 0.1
const ADDING_TO_CART = 0.4

function scoreOf({ scale }: Prompt, liking: number, random: Random): number {
  const { first, last } = endsOf(scale)
  const mood = (random.next() + random.next() + random.next()) / 3
  const share = Math.max(0, Math.min(1, liking + (mood - 0.5) * 1.1))
  return first + Math.round(share * (last - first))
}

/** What is asked in one invented visit of somebody who answers nearly always; of what else they do nothing is told. */
export function simulateEagerVisit(shop: EagerShop, { random, startedAt }: SimulateOptions): Event[] {
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
  const asked = new Set<string>()
  let stop: EagerStop | undefined

  function ask(prompt: Prompt, touchpointId: string, productId?: string): void {
    if (asked.has(prompt.id)) return
    asked.add(prompt.id)
    const where = stop && {
      sceneId: stop.sceneId,
      sceneVersion: stop.sceneVersion,
      place: { zone: stop.zone, x: stop.x, z: stop.z, heading: random.whole(0, 359) },
    }
    const reference = {
      promptId: prompt.id,
      promptVersion: prompt.version,
      touchpointId,
      ...(productId ? { productId } : {}),
      metric: prompt.metric,
      scale: prompt.scale,
      impressionId: newId(),
    }
    const envelope = () => {
      const at = new Date(time).toISOString()
      time += random.whole(1, 25) * 1000
      return { id: newId(), at, visitId, showroomId: shop.showroomId, ...where, context, ...reference }
    }
    events.push({ ...envelope(), type: "prompt.shown" })
    if (random.chance(ANSWERING)) {
      const liking = (appeal(touchpointId) + appeal(productId ?? prompt.id)) / 2
      const comment = random.chance(COMMENTING) ? { comment: "Non ho capito le misure" } : {}
      events.push({
        ...envelope(),
        ...{ type: "prompt.answered", score: scoreOf(prompt, liking, random), ...comment },
      })
    } else if (random.chance(DISMISSING)) events.push({ ...envelope(), type: "prompt.dismissed" })
  }

  const looks = random.whole(1, 4)
  for (let look = 0; look < looks; look += 1) {
    stop = random.weighted(
      shop.stops.map((each) => [each, appeal(each.touchpointId)] as const),
      shop.stops[0],
    )
    const productId = stop?.products[random.whole(0, (stop?.products.length ?? 1) - 1)]
    if (!stop || !productId) continue
    const { touchpointId } = stop
    for (const prompt of stop.afterLooking) ask(prompt, touchpointId, productId)
    if (random.chance(ADDING_TO_CART))
      for (const prompt of shop.afterCart) ask(prompt, touchpointId, productId)
  }
  for (const prompt of shop.atTheEnd) ask(prompt, prompt.touchpoints[0] ?? "")
  return events
}
