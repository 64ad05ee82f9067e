import { LANGUAGES, type Language } from "../../domain/language.ts"
import {
  type DeskPerson,
  OFF_DUTY_AFTER,
  type PassReply,
  type PrivateNoteReply,
} from "../../protocol/desk.ts"
import type { Registry } from "../events/registry.ts"
import type { FindTitles } from "../figures/labels.ts"
import type { HelpStore } from "../storage/help-store.ts"
import type { HelpRequest, PrivateNote } from "./help-request.ts"
import type { ReadTried } from "./read-tried.ts"

export interface DeskPeopleOptions {
  readonly store: Pick<HelpStore, "some">
  readonly registry: Pick<Registry, "zones">
  readonly findTitles: FindTitles
  readonly readTried: ReadTried
}

/** Milliseconds after which somebody whose page isn't heard of is thought to be gone: as for guides. */
const HERE = OFF_DUTY_AFTER * 1000

const iso = (time: number) => new Date(time).toISOString()

export function notesOf(notes: readonly PrivateNote[]): readonly PrivateNoteReply[] {
  return notes.map((note) => ({ ...note, at: iso(note.at) }))
}

/** Makes what the desk says of each of these requests, in the guide's language. */
export async function deskPeople(
  requests: readonly HelpRequest[],
  { language, time }: { readonly language: Language; readonly time: number },
  { store, registry, findTitles, readTried }: DeskPeopleOptions,
): Promise<(request: HelpRequest) => DeskPerson> {
  const asking = requests.filter(({ kind }) => kind === "request")
  const [tried, earlier] = await Promise.all([
    readTried(asking.map(({ visitId }) => visitId)),
    store.some(asking.flatMap(({ reopens }) => reopens ?? [])),
  ])
  const products = requests.flatMap(({ productId, visitId, passed }) => [
    ...(productId === null ? [] : [productId]),
    ...passed.flatMap((each) => each.products),
    ...(tried.get(visitId) ?? []).flatMap((fact) => fact.productId ?? []),
  ])
  const other = LANGUAGES.find((each) => each !== language) ?? language
  const [titles, foreign] = await Promise.all([
    findTitles([...new Set(products)], language),
    findTitles(
      requests.flatMap((each) => (each.language === language ? [] : (each.productId ?? []))),
      other,
    ),
  ])
  const titled = (id: string) => {
    const title = titles.get(id)
    return title === undefined ? [] : [{ id, title }]
  }
  const passOf = ({ from, to, products: about, at, ...pass }: HelpRequest["passed"][number]): PassReply => ({
    ...pass,
    from: from.name,
    to: to?.name ?? null,
    products: about.flatMap(titled),
    at: iso(at),
  })
  function productOf({ productId, language: theirs }: HelpRequest): DeskPerson["product"] {
    const [found] = productId === null ? [] : titled(productId)
    if (!found) return null
    const said = theirs === language ? undefined : foreign.get(found.id)
    return { ...found, said: said ?? found.title }
  }
  return (request) => {
    const { id, name, device, about, place, visitId, requestedAt, seenAt, passed, reopens } = request
    const before = earlier.find((each) => each.id === reopens)
    return {
      id,
      name,
      language: request.language,
      device,
      about,
      zone: place ? (registry.zones.get(place.zone)?.[language] ?? null) : null,
      product: productOf(request),
      askedAt: iso(requestedAt),
      here: time - seenAt < HERE,
      tried: (tried.get(visitId) ?? []).map(({ what, productId: of, words, times }) => ({
        what,
        about: of === null ? words : (titles.get(of) ?? null),
        times,
      })),
      passed: passed.map(passOf),
      again: before ? { guide: before.guide?.name ?? null, note: before.note } : null,
    }
  }
}
