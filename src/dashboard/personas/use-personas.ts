import type { Persona } from "../../domain/persona.ts"
import { useLoaded } from "../load/use-loaded.ts"
import { useServices } from "../services-context.ts"
import { askPersonas } from "./ask-personas.ts"

const NONE: readonly Persona[] = []

/** The rules of today, in order; none while they aren't known. */
export function usePersonas(): readonly Persona[] {
  const { api } = useServices()
  const { loading } = useLoaded("personas", (signal) => askPersonas(api, signal), 0)
  return loading.kind === "ready" ? loading.data : NONE
}
