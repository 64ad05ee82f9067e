import type { Localized } from "../../domain/language.ts"
import { createPlanGrid, type PlanGrid } from "../../domain/plan/plan-grid.ts"
import type { Prompt, PromptMetric } from "../../domain/prompt.ts"
import type { Scene } from "../../domain/scene.ts"
import type { Showroom } from "../../domain/showroom.ts"
import type { Touchpoint } from "../../domain/touchpoint.ts"
import { createPersonaRules, type PersonaRules } from "../personas/persona-rules.ts"
import type { KnownPrompts } from "../prompts/known-prompts.ts"

/** What of the showroom an event can refer to. Prompts and touchpoints that it lacks are refused by name. */
export interface Registry {
  readonly showroomId: string
  /** IANA name. */
  readonly timezone: string
  readonly languages: ReadonlySet<string>
  /** Also those that are no longer asked. */
  readonly prompts: ReadonlyMap<string, Prompt>
  /** What an earlier version of a prompt asked for, where that was another metric. */
  readonly metricOf?: (promptId: string, version: number) => PromptMetric | undefined
  /** How an earlier version put its question. */
  readonly questionOf?: (promptId: string, version: number) => Localized | undefined
  /** Looks whether more is asked meanwhile: another process may have published it. */
  readonly lookAgain?: () => Promise<void>
  readonly touchpoints: ReadonlyMap<string, Touchpoint>
  /** Names by id. */
  readonly scenes: ReadonlyMap<string, Localized>
  readonly zones: ReadonlyMap<string, Localized>
  /** By which visits are told apart; `null`: by none. */
  readonly personas?: PersonaRules | null
  /** How the floor of each scene is divided, by its id. */
  readonly plans?: ReadonlyMap<string, PlanGrid>
  /** Whether orders are made by message: then nobody comes back from a shop with one. */
  readonly ordersByMessage?: boolean
}

export interface RegistryOptions {
  readonly showroom: Showroom
  readonly scenes: readonly Scene[]
  /** Read each time that they are asked for: what is asked can change. */
  readonly prompts: readonly Prompt[]
  readonly known?: KnownPrompts
}

/** The map of a list, made anew when the list is another. */
function mapped(listNow: () => readonly Prompt[]): () => ReadonlyMap<string, Prompt> {
  let list: readonly Prompt[] | null = null
  let map: ReadonlyMap<string, Prompt> = new Map()
  return () => {
    const now = listNow()
    if (now !== list) map = new Map(now.map((prompt) => [prompt.id, prompt]))
    list = now
    return map
  }
}

export function createRegistry(options: RegistryOptions): Registry {
  const { showroom, scenes, known } = options
  const prompts = mapped(() => known?.prompts() ?? options.prompts)
  return {
    showroomId: showroom.id,
    timezone: showroom.timezone,
    languages: new Set(showroom.languages),
    get prompts() {
      return prompts()
    },
    ...(known ? { metricOf: known.metricOf, questionOf: known.questionOf, lookAgain: known.lookAgain } : {}),
    touchpoints: new Map(scenes.flatMap((scene) => scene.touchpoints.map((each) => [each.id, each]))),
    scenes: new Map(scenes.map(({ id, name }) => [id, name])),
    zones: new Map(scenes.flatMap((scene) => scene.zones.map(({ id, name }) => [id, name]))),
    personas: createPersonaRules(showroom.personas),
    plans: new Map(scenes.map((scene) => [scene.id, createPlanGrid(scene)])),
    ordersByMessage: showroom.checkout.kind === "message",
  }
}
