import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import type { AskingPolicy } from "../../domain/asking-policy.ts"
import type { RuleSet } from "../../domain/parse-prompts.ts"
import { parseScene } from "../../domain/parse-scene.ts"
import { parseShowroom } from "../../domain/parse-showroom.ts"
import type { Prompt } from "../../domain/prompt.ts"
import { PromptsError } from "../../domain/prompts-error.ts"
import { readRuleSet } from "../../domain/read-rule-set.ts"
import type { Scene } from "../../domain/scene.ts"
import type { Showroom } from "../../domain/showroom.ts"
import type { KnownPrompts } from "../prompts/known-prompts.ts"

/** What a showroom consists of, apart from its catalogue. */
export interface ShowroomData {
  readonly showroom: Showroom
  /** In the order of `showroom.scenes`. */
  readonly scenes: readonly Scene[]
  /** What is asked now. It changes when something else is published: read it when it is needed. */
  readonly prompts: readonly Prompt[]
  readonly policy: AskingPolicy
  /** Also what was asked before, and is paused or retired: answers to it still come. None: what is asked now. */
  readonly known?: KnownPrompts
}

async function readJsonFile(directory: URL, file: string): Promise<unknown> {
  const subject = `${basename(fileURLToPath(directory))}/${file}`
  const text = await readFile(new URL(file, directory), "utf8").catch((error: Error) => {
    throw new Error(`cannot read ${subject}: ${error.message}`, { cause: error })
  })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${subject} is not JSON: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

function readPrompts(data: unknown, scenes: readonly Scene[]): RuleSet {
  const known = new Set(scenes.flatMap((scene) => scene.touchpoints.map(({ id }) => id)))
  const read = readRuleSet(data, known)
  if (read.kind === "rules") return read.rules
  throw new Error(`scenes/prompts.json:\n${new PromptsError(read.problems).message}`)
}

/**
 * Reads the data of `scenes/`.
 *
 * @throws an error that names the file and, for what is in it, path, value and what was expected.
 */
export async function loadShowroom(directory: URL): Promise<ShowroomData> {
  const showroom = parseShowroom(await readJsonFile(directory, "showroom.json"), "scenes/showroom.json")
  const scenes = await Promise.all(
    showroom.scenes.map(async (id) => {
      const scene = parseScene(await readJsonFile(directory, `${id}.json`), `scenes/${id}.json`)
      if (scene.id !== id) throw new Error(`scenes/${id}.json: id: "${scene.id}", expected "${id}"`)
      return scene
    }),
  )
  const rules = readPrompts(await readJsonFile(directory, "prompts.json"), scenes)
  return { showroom, scenes, ...rules }
}
