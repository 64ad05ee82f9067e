import type { Language } from "../../domain/language.ts"
import type { Registry } from "../events/registry.ts"

/** How a question was put; `null` when the version that was answered isn't one that is known. */
export function wordingOf(
  { prompts, questionOf }: Pick<Registry, "prompts" | "questionOf">,
  asked: {
    readonly promptId?: string | null | undefined
    readonly promptVersion?: number | null | undefined
    readonly language?: Language | undefined
  },
): string | null {
  const { promptId, promptVersion, language = "it" } = asked
  const prompt = prompts.get(promptId ?? "")
  if (!prompt || promptVersion == null) return null
  const question = prompt.version === promptVersion ? prompt.question : questionOf?.(prompt.id, promptVersion)
  return question?.[language] ?? null
}
