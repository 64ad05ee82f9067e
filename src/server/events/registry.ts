import type { Localized } from "../../domain/language.ts"
import type { Prompt } from "../../domain/prompt.ts"
import type { Scene } from "../../domain/scene.ts"
import type { Showroom } from "../../domain/showroom.ts"
import type { Touchpoint } from "../../domain/touchpoint.ts"

/** What of the showroom an event can refer to. Prompts and touchpoints that it lacks are refused by name. */
export interface Registry {
  readonly showroomId: string
  /** IANA name. */
  readonly timezone: string
  readonly languages: ReadonlySet<string>
  readonly prompts: ReadonlyMap<string, Prompt>
  readonly touchpoints: ReadonlyMap<string, Touchpoint>
  /** Names by id. */
  readonly scenes: ReadonlyMap<string, Localized>
  readonly zones: ReadonlyMap<string, Localized>
  /** Whether orders are made by message: then nobody comes back from a shop with one. */
  readonly ordersByMessage?: boolean
}

export interface RegistryOptions {
  readonly showroom: Showroom
  readonly scenes: readonly Scene[]
  readonly prompts: readonly Prompt[]
}

export function createRegistry({ showroom, scenes, prompts }: RegistryOptions): Registry {
  return {
    showroomId: showroom.id,
    timezone: showroom.timezone,
    languages: new Set(showroom.languages),
    prompts: new Map(prompts.map((prompt) => [prompt.id, prompt])),
    touchpoints: new Map(scenes.flatMap((scene) => scene.touchpoints.map((each) => [each.id, each]))),
    scenes: new Map(scenes.map(({ id, name }) => [id, name])),
    zones: new Map(scenes.flatMap((scene) => scene.zones.map(({ id, name }) => [id, name]))),
    ordersByMessage: showroom.checkout.kind === "message",
  }
}
