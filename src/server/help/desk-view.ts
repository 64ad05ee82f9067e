import type { Language } from "../../domain/language.ts"
import type { Closed, DeskReply } from "../../protocol/desk.ts"
import { type DeskPeopleOptions, deskPeople, notesOf } from "./desk-person.ts"
import type { HelpDesk } from "./help-desk.ts"
import type { Guide, HelpRequest } from "./help-request.ts"
import { offerOf } from "./pass.ts"

export interface DeskViewOptions extends Omit<DeskPeopleOptions, "store"> {
  readonly desk: HelpDesk
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** When the day began in the showroom's time zone, milliseconds since the epoch. */
  readonly dayBegan: () => number
  readonly today: (language: Language) => Promise<DeskReply["today"]>
}

/** Requests, and messages, that the desk lists. */
const MOST_OPEN = 200
const MOST_CLOSED = 20

const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString())

/** All that a guide's desk shows, in the guide's language. */
export async function deskView(
  guide: Guide,
  language: Language,
  options: DeskViewOptions,
): Promise<DeskReply> {
  const { desk, now, dayBegan, today } = options
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
  const offered = requests.filter((request) => offerOf(request)?.to?.id === guide.id)
  const [lines, personOf] = await Promise.all([
    desk.store.lines([...mine, ...offered].map(({ id }) => id)),
    deskPeople(open, { language, time }, { ...options, store: desk.store }),
  ])
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
  const talk = (request: HelpRequest) => ({
    lines: lines.get(request.id) ?? [],
    privateNotes: notesOf(request.privateNotes),
  })
  const others = requests.filter((request) => request.state === "taken" && !isMine(request))
  const left = others.filter((request) => !onDuty.has(request.guide?.id ?? "") && !offered.includes(request))
  const free = requests.filter(({ state }) => state === "waiting")
  return {
    now: new Date(time).toISOString(),
    onDutySince: iso(guides.find(({ id }) => id === guide.id)?.since ?? null),
    guides: guides.map(({ name }) => name),
    colleagues: guides
      .filter(({ id }) => id !== guide.id)
      .map(({ id, name }) => ({
        id,
        name,
        busy: requests.filter((request) => request.state === "taken" && request.guide?.id === id).length,
      })),
    waiting: [...free, ...left]
      .sort((a, b) => a.requestedAt - b.requestedAt)
      .map((request) => ({ ...personOf(request), heldBy: request.guide?.name ?? null })),
    mine: mine.map((request) => ({
      ...personOf(request),
      ...talk(request),
      step: request.state === "ended" ? "wrapping-up" : "talking",
      takenAt: iso(request.takenAt) ?? new Date(time).toISOString(),
      answeredAt: iso(request.answeredAt),
      endedAt: iso(request.endedAt),
    })),
    offered: offered.map((request) => ({ ...personOf(request), ...talk(request) })),
    elsewhere: others
      .filter((request) => !left.includes(request) && !offered.includes(request))
      .map((request) => ({ ...personOf(request), guide: request.guide?.name ?? "" })),
    messages: open
      .filter(({ kind }) => kind === "message")
      .map((message) => ({ ...personOf(message), contact: message.contact })),
    closed: done.map(closedOf),
    today: figures,
  }
}
