import * as v from "valibot"
import type { Localized } from "../domain/language.ts"
import { PROMPT_METRICS, type PromptMetric } from "../domain/prompt.ts"

/** How a question is seen: at the page's edge, whole, with what follows an answer, and after it. */
export const PREVIEW_STATES = ["peripheral", "open", "follow-up", "thanks"] as const
export type PreviewState = (typeof PREVIEW_STATES)[number]

/** What a preview shows of a prompt; texts may still be empty. */
export interface PreviewedPrompt {
  readonly id: string
  readonly metric: PromptMetric
  readonly question: Localized
  readonly teaser: Localized
  readonly lowLabel: Localized
  readonly highLabel: Localized
  readonly commentLabel: Localized
  readonly followUps: readonly {
    readonly from: number
    readonly to: number
    readonly question: Localized
    readonly choices?: readonly { readonly id: string; readonly label: Localized }[]
  }[]
}

/** From the page that writes a prompt to the page that previews it; both of one origin. */
export interface PreviewMessage {
  readonly prompt: PreviewedPrompt
  readonly state: PreviewState
  /** What was chosen; `null`: nothing yet. */
  readonly score: number | null
  /** What the question is about, and the showroom's name. */
  readonly about: string
  readonly shop: string
}

/** And back: it is there, or whoever tries it has gone on. */
export type PreviewReply =
  | { readonly kind: "ready" }
  | { readonly kind: "went"; readonly state: PreviewState; readonly score: number | null }

const text = v.optional(v.string(), "")
const words = v.optional(v.object({ it: text, en: text }), { it: "", en: "" })
const scoreOrNone = v.nullable(v.number())

const Message = v.object({
  vetrina: v.literal("preview"),
  prompt: v.object({
    id: v.string(),
    metric: v.picklist(PROMPT_METRICS),
    question: words,
    teaser: words,
    lowLabel: words,
    highLabel: words,
    commentLabel: words,
    followUps: v.optional(
      v.array(
        v.object({
          from: v.nullable(v.number()),
          to: v.nullable(v.number()),
          question: words,
          choices: v.exactOptional(v.array(v.object({ id: v.string(), label: words }))),
        }),
      ),
      [],
    ),
  }),
  state: v.picklist(PREVIEW_STATES),
  score: scoreOrNone,
  about: v.string(),
  shop: v.string(),
})

const Reply = v.variant("kind", [
  v.object({ vetrina: v.literal("previewed"), kind: v.literal("ready") }),
  v.object({
    vetrina: v.literal("previewed"),
    kind: v.literal("went"),
    state: v.picklist(PREVIEW_STATES),
    score: scoreOrNone,
  }),
])

/** `null` for anything else that is said to a page. */
export function readPreviewMessage(data: unknown): PreviewMessage | null {
  const read = v.safeParse(Message, data)
  if (!read.success) return null
  const { vetrina: _, prompt, ...rest } = read.output
  const followUps = prompt.followUps.flatMap(({ from, to, ...each }) =>
    from === null || to === null ? [] : { ...each, from, to },
  )
  return { ...rest, prompt: { ...prompt, followUps } }
}

export function readPreviewReply(data: unknown): PreviewReply | null {
  const read = v.safeParse(Reply, data)
  return read.success ? read.output : null
}
