import type pg from "pg"
import type { Language } from "../../domain/language.ts"
import type { Wording } from "../../protocol/prompt-versions.ts"

/** How questions were put, by `promptId version`, in the reader's language. */
export async function findQuestions(
  pool: pg.Pool,
  showroomId: string,
  promptIds: readonly string[],
  language: Language,
): Promise<(promptId: string, version: number) => string | null> {
  if (promptIds.length === 0) return () => null
  const { rows } = await pool.query<{ prompt: string; version: number; wording: Wording }>(
    "select prompt, version, wording from prompt_versions where showroom_id = $1 and prompt = any($2)",
    [showroomId, promptIds],
  )
  const questions = new Map(
    rows.map(({ prompt, version, wording }) => [`${prompt} ${version}`, wording.question[language]]),
  )
  return (promptId, version) => questions.get(`${promptId} ${version}`) ?? null
}
