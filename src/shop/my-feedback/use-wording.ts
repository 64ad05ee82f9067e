import { useEffect, useState } from "react"
import * as v from "valibot"
import { useShop } from "../../client/shop-context.ts"
import type { OwnAnswer } from "../../client/visitor/own-answers.ts"
import type { Prompt } from "../../domain/prompt.ts"

/** What of a question one needs to see again what one answered. */
export type AskedWording = Pick<Prompt, "question" | "lowLabel" | "highLabel" | "followUps">

const Localized = v.object({ it: v.string(), en: v.string() })
const Reply = v.object({
  wording: v.object({
    question: Localized,
    lowLabel: Localized,
    highLabel: Localized,
    followUps: v.array(
      v.object({
        from: v.number(),
        to: v.number(),
        question: Localized,
        choices: v.exactOptional(v.array(v.object({ id: v.string(), label: Localized }))),
      }),
    ),
  }),
})

/**
 * How the question was put that was answered: by its own version, which the server keeps when another is asked by now, or none.
 * `null`: it isn't here, or not yet.
 */
export function useWording({ promptId, promptVersion }: OwnAnswer): AskedWording | null {
  const { api, showroom } = useShop()
  const inForce = showroom.prompts.find(({ id, version }) => id === promptId && version === promptVersion)
  const [kept, setKept] = useState<AskedWording | null>(null)
  const isPast = inForce === undefined
  useEffect(() => {
    if (!isPast) return
    const leaving = new AbortController()
    api
      .get<unknown>(`/api/prompts/${encodeURIComponent(promptId)}/versions/${promptVersion}`, leaving.signal)
      .then((reply) => setKept(v.parse(Reply, reply).wording))
      // Without its words it can be taken back, and not changed.
      .catch(() => {})
    return () => leaving.abort()
  }, [api, isPast, promptId, promptVersion])
  return inForce ?? kept
}
