import * as v from "valibot"
import type { Api } from "../../client/api.ts"
import { personas } from "../../domain/parse-personas.ts"
import { parseWith } from "../../domain/parsing.ts"
import type { Persona } from "../../domain/persona.ts"

const reply = v.object({ personas })

/** By which rules visits are told apart. */
export async function askPersonas(api: Api, signal: AbortSignal): Promise<readonly Persona[]> {
  return parseWith(reply, await api.get<unknown>("/api/personas", signal), "GET /api/personas").personas
}
