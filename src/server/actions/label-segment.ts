import { DEVICES } from "../../domain/event.ts"
import type { Language } from "../../domain/language.ts"
import { SEGMENT_FILTERS, type Segment } from "../../domain/target.ts"
import type { SegmentLabel } from "../../protocol/actions.ts"
import type { Registry } from "../events/registry.ts"
import { type FindTitles, readLabels } from "../figures/labels.ts"

export interface LabelSegmentOptions {
  readonly registry: Registry
  readonly findTitles: FindTitles
}

export type LabelSegment = (segment: Segment) => readonly SegmentLabel[]

/** What the filters of these segments are called; devices and languages are called by their keys, which pages translate. */
export async function labelSegments(
  segments: readonly Segment[],
  language: Language,
  { registry, findTitles }: LabelSegmentOptions,
): Promise<LabelSegment> {
  const keysOf = (by: (typeof SEGMENT_FILTERS)[number]) => [
    ...new Set(segments.flatMap((segment) => segment[by] ?? [])),
  ]
  const labels = new Map<string, (key: string) => string>()
  for (const by of SEGMENT_FILTERS)
    labels.set(by, await readLabels({ by, keys: keysOf(by), language, registry, findTitles }))
  return (segment) =>
    SEGMENT_FILTERS.flatMap((filter) => {
      const key = segment[filter]
      return key === undefined ? [] : [{ filter, key, label: labels.get(filter)?.(key) ?? key }]
    })
}

/** All that a segment can be confined to here, in the showroom's own order. */
export function segmentOptions(
  language: Language,
  registry: Registry,
  products: ReadonlyMap<string, string>,
): readonly SegmentLabel[] {
  return [
    ...[...registry.zones].map(([key, name]) => ({ filter: "zone" as const, key, label: name[language] })),
    ...[...registry.touchpoints].map(([key, { name }]) => ({
      filter: "touchpoint" as const,
      key,
      label: name[language],
    })),
    ...[...products].map(([key, label]) => ({ filter: "product" as const, key, label })),
    ...DEVICES.map((key) => ({ filter: "device" as const, key, label: key })),
    ...[...registry.languages].map((key) => ({ filter: "language" as const, key, label: key })),
  ]
}
