import type { AskingPolicy } from "../../domain/asking-policy.ts"
import type { RuleSet } from "../../domain/parse-prompts.ts"
import type { Prompt } from "../../domain/prompt.ts"
import type { Rules } from "./edition.ts"
import { isSameValue } from "./same-value.ts"

export interface FileChanges {
  /** Those that the file has otherwise than it had them, or has anew. */
  readonly prompts: readonly Prompt[]
  /** The file's policy, when it is another than it was. */
  readonly policy: AskingPolicy | null
}

/** What the file says that it didn't when something else was first published; `null`: nothing. */
export function fileChanges(file: RuleSet, before: Rules | null): FileChanges | null {
  if (before === null) return null
  const known = new Map(before.prompts.map(({ prompt }) => [prompt.id, prompt]))
  const prompts = file.prompts.filter((prompt) => !isSameValue(prompt, known.get(prompt.id) ?? null))
  const policy = isSameValue(file.policy, before.policy) ? null : file.policy
  return prompts.length > 0 || policy !== null ? { prompts, policy } : null
}
