import type { LooseEvent } from "../helpers/events/make-events.ts"
import { GUIDES, PRODUCTS, registry } from "../helpers/events/test-registry.ts"

/** One showing of a question, read from the raw events alone, by the definitions in docs/metrics.md. */
export interface Showing {
  readonly id: string
  readonly day: string
  readonly metric: string
  /** The score in force; `null` when nobody answered or the answer was taken back. */
  readonly score: number | null
  /** What it is counted under, by dimension. */
  readonly under: Readonly<Record<string, string>>
}

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

const rome = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" })

function oneOf(value: unknown, known: Iterable<string>): string {
  if (value === undefined || value === null) return "(none)"
  return [...known].includes(String(value)) ? String(value) : "(unknown)"
}

function field(object: unknown, name: string): unknown {
  return Object(object)[name]
}

/** By the rules of `tests/helpers/events/persona-rules.ts`, of what a history has. */
function personaAfter(events: readonly LooseEvent[]): string {
  if (events.some(({ type }) => type === "cart.added")) return "decided"
  return events.some(({ type }) => type === "product.compared") ? "comparing" : "(none)"
}

/** All showings of a history. */
export function showingsIn(events: readonly LooseEvent[]): readonly Showing[] {
  const shows = events.filter(({ impressionId }) => impressionId !== undefined)
  const byId = groupBy(shows, ({ impressionId }) => String(impressionId))
  const done = groupBy(events, ({ visitId }) => String(visitId))
  return [...byId].map(([id, mine]) => {
    const last = (type: string) =>
      mine
        .filter((event) => event.type === `prompt.${type}`)
        .toSorted((a, b) => (String(a.at) < String(b.at) ? -1 : 1))
        .at(-1)
    const home = last("shown") ?? mine[0]
    const answer = last("amended") ?? last("answered")
    const touchpoint = registry.touchpoints.get(String(home?.touchpointId))
    const { context } = Object(home)
    const language = field(context, "language")
    return {
      id,
      day: rome.format(new Date(String(home?.at))),
      metric: String(home?.metric),
      score: answer && !last("withdrawn") ? Number(answer.score) : null,
      under: {
        touchpoint: String(home?.touchpointId),
        stage: String(touchpoint?.stage),
        prompt: String(home?.promptId),
        product: oneOf(home?.productId, PRODUCTS),
        zone: oneOf(field(home?.place, "zone") ?? touchpoint?.zone, registry.zones.keys()),
        scene: oneOf(home?.sceneId, registry.scenes.keys()),
        language: oneOf(language === undefined ? undefined : String(language).slice(0, 2), ["it", "en"]),
        device: oneOf(field(context, "device"), ["desktop", "phone"]),
        guide: oneOf(field(context, "guideId"), GUIDES),
        persona: personaAfter(done.get(String(home?.visitId)) ?? []),
      },
    }
  })
}

/** What a figure is computed from: answers, or for the response rate showings. */
export type Counted = "csat" | "ces" | "nps" | "response-rate"

export function isCounted(metric: Counted, showing: Showing): boolean {
  return metric === "response-rate" || (showing.metric === metric && showing.score !== null)
}

/** The formulas, as docs/metrics.md tells them. */
export function formula(metric: Counted, showings: readonly Showing[]): number {
  const n = showings.length
  const percent = (isPart: (score: number) => boolean) =>
    (100 * showings.filter(({ score }) => score !== null && isPart(score)).length) / n
  switch (metric) {
    case "csat":
      return percent((score) => score >= 4)
    case "ces":
      return showings.reduce((sum, { score }) => sum + (score ?? 0), 0) / n
    case "nps":
      return percent((score) => score >= 9) - percent((score) => score <= 6)
    case "response-rate":
      return percent(() => true)
  }
}

function quarter(day: string): string {
  return `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

export function mondayOf(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** What is counted on a day. */
export interface Dated {
  readonly day: string
}

/** The batches of a segment's days: five or more, in a week where that can be, never over a quarter's end. */
export function batchesOf(segment: readonly Dated[]): readonly (readonly string[])[] {
  const byDay = groupBy(segment, ({ day }) => day)
  const sizeOf = (days: readonly string[]) =>
    days.reduce((sum, day) => sum + (byDay.get(day)?.length ?? 0), 0)
  return [...groupBy([...byDay.keys()].sort(), quarter).values()].flatMap((days) => {
    const batches: string[][] = []
    let open: string[] = []
    const joinLast = () => {
      batches.at(-1)?.push(...open)
      open = []
    }
    for (const day of days) {
      const isNewWeek = open.length > 0 && mondayOf(open.at(-1) ?? day) !== mondayOf(day)
      const last = batches.at(-1)?.at(-1)
      if (isNewWeek && last !== undefined && mondayOf(last) === mondayOf(open.at(-1) ?? day)) joinLast()
      open.push(day)
      if (sizeOf(open) >= 5) {
        batches.push(open)
        open = []
      }
    }
    if (open.length > 0 && batches.length > 0) joinLast()
    return batches
  })
}

export interface Period {
  readonly from: string
  readonly to: string
}

/** The showings of a segment that a period tells of, first: those of its whole batches. Then what is left of them by cover. */
export function toldOf<T extends Dated>(
  segment: readonly T[],
  { from, to }: Period,
): readonly (readonly T[])[] {
  const whole = batchesOf(segment).filter((days) => days.every((day) => from <= day && day <= to))
  return whole.flatMap((_, first) =>
    whole.slice(first).map((_, dropped) => {
      const days = new Set(whole.slice(first, whole.length - dropped).flat())
      return segment.filter(({ day }) => days.has(day))
    }),
  )
}
