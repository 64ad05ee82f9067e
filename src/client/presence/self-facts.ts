import type { Avatar } from "../../domain/avatar.ts"
import type { Language } from "../../domain/language.ts"
import type { Attention } from "../../protocol/realtime/person.ts"
import { currentLanguage } from "../language.ts"
import type { Activity, VisitStore } from "../visit-store.ts"

/** What others are told of oneself beside where one is. */
export interface SelfFacts {
  readonly name: string
  readonly avatar: Avatar
  readonly language: Language
  /** `null`: in no scene yet. */
  readonly scene: string | null
  readonly attention: Attention
}

/** Oneself as the visit knows one, and whenever that changes. */
export interface SelfSource {
  read(): SelfFacts
  /** Returns what stops it. */
  watch(changed: () => void): () => void
}

function attentionTo(activity: Activity): Attention {
  switch (activity.kind) {
    case "inspecting":
      return { kind: "inspecting", product: activity.productId }
    case "trying":
      return { kind: "trying", product: activity.productId }
    case "entrance":
    case "walking":
    case "comparing":
      return { kind: "none" }
    default:
      return activity satisfies never
  }
}

export function isSameAttention(a: Attention, b: Attention): boolean {
  const productOf = (attention: Attention) => (attention.kind === "none" ? null : attention.product)
  return a.kind === b.kind && productOf(a) === productOf(b)
}

export function selfOfVisit(visit: VisitStore): SelfSource {
  return {
    read: () => {
      const { name, avatar, sceneId, activity } = visit.getState()
      return {
        name,
        avatar,
        language: currentLanguage(),
        scene: sceneId,
        attention: attentionTo(activity),
      }
    },
    watch: (changed) =>
      visit.subscribe((state, before) => {
        const same =
          state.name === before.name && state.avatar === before.avatar && state.activity === before.activity
        if (!same) changed()
      }),
  }
}
