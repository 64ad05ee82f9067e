import type pg from "pg"
import type { RuleSet } from "../../domain/parse-prompts.ts"
import type { EditedPrompt, PromptsReply, RuleProblem } from "../../protocol/prompts.ts"
import { type Draft, readDrafts } from "./draft-store.ts"
import { readFirstEdition } from "./edition-store.ts"
import { fileChanges } from "./file-changes.ts"
import { planWritten } from "./plan-edition.ts"
import { tellDraft } from "./refuse-prompts.ts"
import type { RulesInForce } from "./rules-in-force.ts"

export interface PromptsReplyOptions {
  readonly pool: pg.Pool
  readonly inForce: RulesInForce
  readonly file: RuleSet
}

/** What keeps a draft from being published by itself: its own problems, and none of anything else. */
export function problemsOfDraft(
  inForce: RulesInForce,
  { prompt, body }: Pick<Draft, "prompt" | "body">,
): readonly RuleProblem[] {
  const { rules, number } = inForce.edition()
  const context = { rules, number, newestOf: () => 0, touchpoints: inForce.touchpoints }
  const written = prompt === null ? { prompts: [], policy: body } : { prompts: [{ id: prompt, body }] }
  const planned = planWritten(context, written)
  if (planned.kind === "rules") return []
  // A policy may be too tight for a prompt: that is the policy's problem.
  return prompt === null ? planned.problems : planned.problems.filter((each) => each.prompt === prompt)
}

/** What is asked, and what is being written. */
export async function readPrompts({ pool, inForce, file }: PromptsReplyOptions): Promise<PromptsReply> {
  const showroomId = inForce.showroom.showroom.id
  const drafts = new Map((await readDrafts(pool, showroomId)).map((draft) => [draft.prompt, draft]))
  const { number, at, by, note, deed, changes, rules } = inForce.edition()
  const { problems } = inForce.usable()
  const told = (id: string | null) => {
    const draft = drafts.get(id)
    return draft ? tellDraft(draft, problemsOfDraft(inForce, draft)) : null
  }
  const kept = rules.prompts.map(
    ({ prompt, state, since }): EditedPrompt => ({
      ...{ id: prompt.id, state, prompt, since },
      held: problems.filter((problem) => problem.prompt === prompt.id),
      draft: told(prompt.id),
    }),
  )
  const isKept = (id: string) => rules.prompts.some(({ prompt }) => prompt.id === id)
  const fresh = [...drafts.keys()].flatMap((id): EditedPrompt[] =>
    id === null || isKept(id) ? [] : [{ id, state: null, prompt: null, since: 0, held: [], draft: told(id) }],
  )
  return {
    edition: { number, at, by, note, deed, changes },
    prompts: [...kept, ...fresh],
    policy: { inForce: rules.policy, since: rules.policySince, draft: told(null) },
    file: number === 0 ? null : fileChanges(file, await readFirstEdition(pool, showroomId)),
  }
}
