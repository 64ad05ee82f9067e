import type { Persona } from "../domain/persona.ts"

/** `GET /api/personas`, for marketers: by which rules visits are told apart now, in order; the first that fits. */
export interface PersonasReply {
  readonly personas: readonly Persona[]
}
