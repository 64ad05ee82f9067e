import type { Event, EventContext } from "../../domain/event.ts"
import { STRUGGLES } from "../../domain/occasion.ts"
import type { Due } from "../../feedback/rules/due.ts"
import { endsOf } from "../../metrics/index.ts"
import type { SimulateOptions } from "./seed-history.ts"
import type { SeedStop, SeedStore } from "./seed-store.ts"
import { createSeedVisitor, type Reaction, type SeedVisitor } from "./seed-visitor.ts"
import type { Random } from "./seeded-random.ts"

/** Words that come with a high score, and with a low one, by what was asked about. */
const PRAISE = [
  "Molto bella, la vorrei provare a casa",
  "I colori sembrano veri",
  "Facile e veloce",
  "Lovely materials",
] as const
const BLAME = [
  "Non ho capito le misure",
  "Il prezzo è un po’ alto",
  "Ho faticato a trovare il carrello",
  "Nice, but I could not find the size",
] as const

/** Shares of visitors, 0 to 1. */
const ANSWER = 0.42
const DISMISS = 0.3
const COMMENT = 0.14
const BUY = 0.6
const ORDER = 0.7
const RETURN = 0.15

/** Between 0.35 and 0.95: how much a name is liked. Always the same for the same name, so that touchpoints differ. */
export function appeal(name: string): number {
  let hash = 17
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1009
  return 0.35 + (hash / 1009) * 0.6
}

function reactionOf(
  { prompt, touchpointId, occasion }: Due,
  { handleOf }: SeedStore,
  random: Random,
): Reaction {
  const { first, last } = endsOf(prompt.scale)
  const { productId } = occasion
  const liking = (appeal(touchpointId) + appeal(productId === null ? prompt.id : handleOf(productId))) / 2
  const mood = (random.next() + random.next() + random.next()) / 3
  const share = Math.max(0, Math.min(1, liking + (mood - 0.5) * 1.1))
  const chance = random.next()
  const kind = chance < ANSWER ? "answered" : chance < ANSWER + DISMISS ? "dismissed" : "ignored"
  const words = random.pick(share > 0.6 ? PRAISE : BLAME)
  return {
    kind,
    score: first + Math.round(share * (last - first)),
    comment: random.chance(COMMENT) ? words : undefined,
  }
}

/** Goes to a place, stays there for a while, and leaves it. */
function visitPlace(visitor: SeedVisitor, stop: SeedStop, seconds: number, act: () => void): void {
  const from = visitor.seconds()
  visitor.standAt(stop)
  visitor.record({ type: "zone.entered" })
  visitor.pass(seconds)
  act()
  const stayed = Math.round(visitor.seconds() - from)
  visitor.record({ type: "zone.left", seconds: stayed })
  visitor.meet({ on: "zone.left", seconds: stayed, properties: { zone: stop.zone } })
}

/** All events of one invented visit along the whole journey, asked by the rules of the shop, in the order in which they happen. */
export function simulateJourney(
  store: SeedStore,
  { random, startedAt, visitorId }: SimulateOptions,
): Event[] {
  const context: EventContext = {
    language: random.chance(0.8) ? "it" : "en",
    device: random.weighted(
      [["desktop", 5] as const, ["phone", 6] as const, ["tablet", 1] as const],
      "phone",
    ),
  }
  const react = (due: Due) => reactionOf(due, store, random)
  const visitor = createSeedVisitor({ ...store, random, startedAt, visitorId, context, react })
  const newId = () => visitor.visitId.slice(0, 24) + random.whole(0x100000000000, 0xffffffffffff).toString(16)
  let items = 0
  let looked = 0

  function look(stop: SeedStop): string | undefined {
    const productId = stop.products[random.whole(0, stop.products.length - 1)]
    if (productId === undefined) return undefined
    const { touchpointId } = stop
    const seconds = random.whole(2, 60)
    visitor.record({ type: "product.viewed", productId, touchpointId })
    visitor.pass(seconds)
    visitor.record({ type: "product.inspected", productId, touchpointId, seconds })
    looked += 1
    visitor.meet({ on: "product.inspected", productId, seconds })
    if (random.chance(0.25)) {
      visitor.record({ type: "cart.added", productId, quantity: 1, touchpointId })
      items += 1
      visitor.meet({ on: "cart.added", productId, properties: { items } })
    }
    return productId
  }

  function search(): void {
    const found = random.chance(0.7)
    visitor.pass(random.whole(5, 30))
    visitor.record({ type: "finder.completed", found })
    visitor.meet({ on: found ? "search.found" : "search.failed", properties: { results: found ? 4 : 0 } })
  }

  function compare(stop: SeedStop): void {
    const productIds = stop.products.slice(0, 2)
    if (productIds.length < 2) return
    const seconds = random.whole(4, 50)
    visitor.pass(seconds)
    visitor.record({ type: "product.compared", productIds })
    visitor.meet({ on: "product.compared", seconds, properties: { products: productIds.length } })
  }

  function tryOn(stop: SeedStop): void {
    const productId = stop.products[0]
    if (productId === undefined) return
    const seconds = random.whole(4, 40)
    visitor.pass(seconds)
    visitor.record({ type: "product.tried", productId })
    visitor.meet({ on: "product.tried", productId, seconds, properties: { products: 1 } })
  }

  function struggle(): void {
    const kind = random.pick(STRUGGLES)
    visitor.record({ type: "struggle.detected", kind, times: 3 })
    visitor.meet({ on: "struggled", properties: { kind, times: 3 } })
  }

  function help(): void {
    const requestId = newId()
    const begun = visitor.seconds()
    visitor.record({ type: "help.requested", requestId })
    visitor.pass(random.whole(6, 90))
    const answered = random.chance(0.85)
    if (answered) {
      visitor.record({ type: "help.answered", requestId })
      const handledSeconds = random.whole(30, 420)
      visitor.pass(handledSeconds)
      const wrapUpSeconds = random.whole(5, 60)
      visitor.record({ type: "help.closed", requestId, outcome: "handled", handledSeconds, wrapUpSeconds })
    } else
      visitor.record({ type: "help.closed", requestId, outcome: random.chance(0.6) ? "withdrawn" : "left" })
    const seconds = visitor.seconds() - begun
    const how = answered ? "handled" : "withdrawn"
    visitor.meet({ on: "help.closed", seconds, properties: { how, answered }, anywhere: true })
  }

  function checkOut(): void {
    visitor.record({ type: "checkout.started" })
    visitor.pass(random.whole(40, 200))
    const ordered = random.chance(ORDER)
    visitor.record({ type: "checkout.returned" })
    if (ordered) items = 0
    visitor.meet({
      on: "checkout.returned",
      properties: { from: "merchant", ordered, items },
      anywhere: true,
    })
  }

  const placeIn = (zone: string) => store.places.find((each) => each.zone === zone)
  visitor.record({ type: "visit.started" })
  if (random.chance(RETURN)) {
    const properties = {
      visits: random.whole(1, 4),
      daysSince: random.whole(1, 40),
      bought: random.chance(0.5),
    }
    visitor.pass(60)
    visitor.meet({ on: "visit.returned", properties, anywhere: true })
  }
  const street = placeIn("street")
  if (street && random.chance(0.7)) visitPlace(visitor, street, random.whole(5, 60), () => undefined)
  const stays = random.whole(1, 5)
  for (let stay = 0; stay < stays; stay += 1) {
    const stop = random.weighted(
      store.stops.map((each) => [each, appeal(each.touchpointId)] as const),
      store.stops[0],
    )
    if (!stop) break
    visitPlace(visitor, stop, random.whole(4, 40), () => {
      for (let looks = random.whole(1, 3); looks > 0; looks -= 1) look(stop)
      if (random.chance(0.12)) search()
      if (random.chance(0.15)) compare(stop)
      if (stop.zone === "eyewear" || stop.zone === "fitting") tryOn(stop)
      if (random.chance(0.06)) struggle()
    })
    if (random.chance(0.04)) help()
  }
  const till = placeIn("checkout")
  if (items > 0 && till && random.chance(BUY)) visitPlace(visitor, till, random.whole(5, 30), checkOut)
  if (looked > 0)
    visitor.meet({
      on: "visit.ending",
      seconds: visitor.seconds(),
      properties: { leaving: true, by: "door", items },
      anywhere: true,
    })
  visitor.record({ type: "visit.ended", seconds: Math.round(visitor.seconds()), items })
  return [...visitor.events]
}
