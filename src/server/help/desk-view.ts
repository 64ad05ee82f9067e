import type { Language } from "../../domain/language.ts"
import { type Closed, type DeskPerson, type DeskReply, OFF_DUTY_AFTER } from "../../protocol/desk.ts"
import type { Registry } from "../events/registry.ts"
import type { FindTitles } from "../figures/labels.ts"
import type { HelpDesk } from "./help-desk.ts"
import type { Guide, HelpRequest } from "./help-request.ts"

export interface DeskViewOptions {
  readonly desk: HelpDesk
  readonly registry: Pick<Registry, "zones">
  readonly findTitles: FindTitles
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** When the day began in the showroom's time zone, milliseconds since the epoch. */
  readonly dayBegan: () => number
  readonly today: (language: Language) => Promise<DeskReply["today"]>
}

/** Requests, and messages, that the desk lists. */
const MOST_OPEN = 200
const MOST_CLOSED = 20
/** Milliseconds after which somebody whose page isn't heard of is thought to be gone: as for guides. */
const HERE = OFF_DUTY_AFTER * 1000

const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString())

/** All that a guide's desk shows, in the guide's language. */
export async function deskView(
  guide: Guide,
  language: Language,
  { desk, registry, findTitles, now, dayBegan, today }: DeskViewOptions,
): Promise<DeskReply> {
  const time = now()
  const [guides, open, done, figures] = await Promise.all([
    desk.onDuty(),
    desk.store.open(MOST_OPEN),
    desk.store.closedSince(dayBegan(), MOST_CLOSED),
    today(language),
  ])
  const onDuty = new Set(guides.map(({ id }) => id))
  const requests = open.filter(({ kind }) => kind === "request")
  const isMine = (request: HelpRequest) => request.guide?.id === guide.id
  const mine = requests.filter((request) => isMine(request) && request.state !== "waiting")
  const [lines, titles] = await Promise.all([
    desk.store.lines(mine.map(({ id }) => id)),
    findTitles([...new Set(open.flatMap(({ productId }) => productId ?? []))], language),
  ])

  function personOf(request: HelpRequest): DeskPerson {
    const { id, name, device, about, place, productId, requestedAt, seenAt } = request
    const title = productId === null ? undefined : titles.get(productId)
    return {
      id,
      name,
      language: request.language,
      device,
      about,
      zone: place ? (registry.zones.get(place.zone)?.[language] ?? null) : null,
      product: productId !== null && title !== undefined ? { id: productId, title } : null,
      askedAt: new Date(requestedAt).toISOString(),
      here: time - seenAt < HERE,
    }
  }
  const closedOf = (request: HelpRequest): Closed => ({
    id: request.id,
    name: request.name,
    about: request.about,
    note: request.note,
    guide: request.guide?.name ?? null,
    how: request.ending ?? "handled",
    closedAt: new Date(request.closedAt ?? time).toISOString(),
    wait: request.answeredAt === null ? null : (request.answeredAt - request.requestedAt) / 1000,
  })
  const others = requests.filter((request) => request.state === "taken" && !isMine(request))
  const left = others.filter((request) => !onDuty.has(request.guide?.id ?? ""))
  const free = requests.filter(({ state }) => state === "waiting")
  return {
    now: new Date(time).toISOString(),
    onDutySince: iso(guides.find(({ id }) => id === guide.id)?.since ?? null),
    guides: guides.map(({ name }) => name),
    waiting: [...free, ...left]
      .sort((a, b) => a.requestedAt - b.requestedAt)
      .map((request) => ({ ...personOf(request), heldBy: request.guide?.name ?? null })),
    mine: mine.map((request) => ({
      ...personOf(request),
      step: request.state === "ended" ? "wrapping-up" : "talking",
      takenAt: iso(request.takenAt) ?? new Date(time).toISOString(),
      answeredAt: iso(request.answeredAt),
      endedAt: iso(request.endedAt),
      lines: lines.get(request.id) ?? [],
    })),
    elsewhere: others
      .filter((request) => !left.includes(request))
      .map((request) => ({ ...personOf(request), guide: request.guide?.name ?? "" })),
    messages: open
      .filter(({ kind }) => kind === "message")
      .map((message) => ({ ...personOf(message), contact: message.contact })),
    closed: done.map(closedOf),
    today: figures,
  }
}
