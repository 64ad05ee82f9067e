import type { Language } from "../../domain/language.ts"
import type { Prompt } from "../../domain/prompt.ts"

/** How a question was put; `null` when the version that was answered isn't the one that is known. */
export function wordingOf(
  prompts: ReadonlyMap<string, Prompt>,
  asked: {
    readonly promptId?: string | null | undefined
    readonly promptVersion?: number | null | undefined
    readonly language?: Language | undefined
  },
): string | null {
  const prompt = prompts.get(asked.promptId ?? "")
  if (!prompt || prompt.version !== asked.promptVersion) return null
  return prompt.question[asked.language ?? "it"]
}
