import { formOf, type PromptForm } from "../../dashboard/prompts/prompt-form.ts"
import { type Prompt, SCALE_OF_METRIC } from "../../domain/prompt.ts"
import type { PromptsReply } from "../../protocol/prompts.ts"

/** A prompt as far as it can be shown. */
function promptOf(form: PromptForm): Prompt {
  const { id, metric, touchpoints, question, teaser, lowLabel, highLabel, commentLabel, on } = form
  return {
    ...{ id, version: 1, metric, scale: SCALE_OF_METRIC[metric], touchpoints },
    ...{ question, teaser, lowLabel, highLabel, commentLabel },
    followUps: form.followUps.flatMap(({ from, to, question, choices }) =>
      from === null || to === null ? [] : { from, to, question, ...(choices ? { choices } : {}) },
    ),
    trigger: { on },
    priority: 0,
    limits: { perVisit: 1, coolDownSeconds: 0 },
  }
}

/** What is being written of a prompt, else what is asked; `null`: there is no such prompt. */
export function previewedPrompt({ prompts }: PromptsReply, id: string): Prompt | null {
  const found = prompts.find((each) => each.id === id)
  const body = found?.draft?.body ?? found?.prompt
  return body === undefined || body === null ? null : promptOf(formOf(id, body))
}
