import { LANGUAGES, type Language, type Localized } from "../../domain/language.ts"
import { HIDDEN_UNDER } from "../../metrics/index.ts"
import {
  BOARD_ENTRIES,
  type BoardEntry,
  type EntriesReply,
  type EntryLine,
  type EntryReply,
  type SourceLine,
} from "../../protocol/boards.ts"
import { namesIn } from "../cases/case-view.ts"
import type { Registry } from "../events/registry.ts"
import type { DivideOptions } from "../figures/divide.ts"
import type { FindTitles } from "../figures/labels.ts"
import type { BoardStore } from "../storage/board-store.ts"
import type { Voices } from "../storage/boards/count-people.ts"
import type { Source } from "../storage/boards/sources.ts"
import { compareAround } from "./compare-around.ts"
import type { Entry } from "./entry.ts"

export interface TellEntriesOptions {
  readonly store: BoardStore
  readonly registry: Registry
  readonly pool: DivideOptions["pool"]
  readonly findTitles: FindTitles
  /** The day that it is now in the showroom's time zone. */
  readonly today: () => string
}

const iso = (time: number) => new Date(time).toISOString()

type LabelOf = (place: NonNullable<Entry["place"]>) => string

async function labelsIn(
  language: Language,
  entries: readonly Entry[],
  { registry, findTitles }: Pick<TellEntriesOptions, "registry" | "findTitles">,
): Promise<LabelOf> {
  const ids = entries.flatMap(({ place }) => (place?.kind === "product" ? [place.id] : []))
  const titles = ids.length > 0 ? await findTitles(ids, language) : new Map<string, string>()
  return ({ kind, id }) => {
    switch (kind) {
      case "zone":
        return registry.zones.get(id)?.[language] ?? id
      case "touchpoint":
        return registry.touchpoints.get(id)?.name[language] ?? id
      case "product":
        return titles.get(id) ?? id
    }
  }
}

/** What everybody may read: how many said it only of five or more, and a change only where it can be told apart. */
export async function tellEverybody(options: TellEntriesOptions): Promise<readonly BoardEntry[]> {
  const { store, today } = options
  const entries = await store.published(BOARD_ENTRIES)
  const voices = await store.voices(entries.map(({ id }) => id))
  const labels = new Map<Language, LabelOf>()
  for (const language of LANGUAGES) labels.set(language, await labelsIn(language, entries, options))
  const labelled = (place: NonNullable<Entry["place"]>): Localized => ({
    it: labels.get("it")?.(place) ?? place.id,
    en: labels.get("en")?.(place) ?? place.id,
  })
  const told: BoardEntry[] = []
  for (const entry of entries) {
    const { id, said, did, outcome, on, place } = entry
    if (on === null) continue
    const figure = await compareAround(entry, today(), options)
    const people = voices.get(id)?.people ?? 0
    told.push({
      ...{ id, said, did, outcome, on },
      place: place && { ...place, label: labelled(place) },
      people: people > 0 && people < HIDDEN_UNDER ? null : people,
      change: figure.kind === "told" ? figure.change : null,
    })
  }
  return told
}

function lineOf(entry: Entry, voices: Voices | undefined, labelOf: LabelOf): EntryLine {
  const { id, state, version, said, did, outcome, on, place, metric, changedAt, publishedAt } = entry
  return {
    ...{ id, state, version, said, did, outcome, on, metric },
    place: place && { ...place, label: labelOf(place) },
    people: voices?.people ?? 0,
    sources: voices?.sources ?? 0,
    changedAt: iso(changedAt),
    publishedAt: publishedAt === null ? null : iso(publishedAt),
  }
}

export async function tellLines(
  language: Language,
  options: TellEntriesOptions,
): Promise<readonly EntryLine[]> {
  const entries = await options.store.list()
  const voices = await options.store.voices(entries.map(({ id }) => id))
  const labelOf = await labelsIn(language, entries, options)
  return entries.map((entry) => lineOf(entry, voices.get(entry.id), labelOf))
}

/** Where an entry can belong, by name. */
export function tellPlaces(
  language: Language,
  { zones, touchpoints }: Pick<Registry, "zones" | "touchpoints">,
): EntriesReply["places"] {
  return [
    ...[...zones].map(([id, name]) => ({ kind: "zone" as const, id, label: name[language] })),
    ...[...touchpoints].map(([id, { name }]) => ({ kind: "touchpoint" as const, id, label: name[language] })),
  ]
}

export async function tellSources(
  sources: readonly Source[],
  language: Language,
  options: Pick<TellEntriesOptions, "registry" | "findTitles">,
): Promise<readonly SourceLine[]> {
  const names = await namesIn(
    language,
    sources.map(({ product }) => product),
    options,
  )
  return sources.map(({ kind, id, at, words, language: written, touchpoint, zone, product, state }) => ({
    ...{ kind, id, words, state },
    at: iso(at),
    language: written,
    touchpoint: names.touchpoint(touchpoint),
    zone: names.zone(zone),
    product: names.product(product),
  }))
}

/** An entry with all that belongs to it, for whoever writes it. */
export async function tellEntry(
  entry: Entry,
  language: Language,
  options: TellEntriesOptions,
): Promise<EntryReply> {
  const { store, today } = options
  const [voices, links, history, labelOf, figure] = await Promise.all([
    store.voices([entry.id]),
    store.links(entry.id),
    store.history(entry.id),
    labelsIn(language, [entry], options),
    compareAround(entry, today(), options),
  ])
  return {
    ...lineOf(entry, voices.get(entry.id), labelOf),
    links: await tellSources(links, language, options),
    history: history.map(({ n, at, kind, by, detail }) => ({
      ...{ n, kind, detail },
      at: iso(at),
      by: by.name,
    })),
    figure,
  }
}
