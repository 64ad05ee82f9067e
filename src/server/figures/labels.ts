import type { Language, Localized } from "../../domain/language.ts"
import type { MetricBreakdown } from "../../protocol/metrics.ts"
import type { Registry } from "../events/registry.ts"

/** Titles of products by id, in the merchant's own language or the one asked for; ids it doesn't know are left out. */
export type FindTitles = (ids: readonly string[], language: Language) => Promise<ReadonlyMap<string, string>>

/** What to call a key of a breakdown. Keys without a name of their own are called what they are. */
export type LabelOf = (key: string) => string

export interface LabelOptions {
  readonly by: MetricBreakdown
  readonly keys: readonly string[]
  readonly language: Language
  readonly registry: Registry
  readonly findTitles: FindTitles
}

export async function readLabels({
  by,
  keys,
  language,
  registry,
  findTitles,
}: LabelOptions): Promise<LabelOf> {
  const named = (names: ReadonlyMap<string, Localized>): LabelOf => {
    return (key) => names.get(key)?.[language] ?? key
  }
  switch (by) {
    case "touchpoint":
      return (key) => registry.touchpoints.get(key)?.name[language] ?? key
    case "prompt":
      return (key) => registry.prompts.get(key)?.question[language] ?? key
    case "zone":
      return named(registry.zones)
    case "scene":
      return named(registry.scenes)
    case "persona": {
      const personas = registry.personas?.personas ?? []
      return named(new Map(personas.map(({ id, name }) => [id, name])))
    }
    case "product": {
      const titles = await findTitles(keys, language)
      return (key) => titles.get(key) ?? key
    }
    default:
      return (key) => key
  }
}
