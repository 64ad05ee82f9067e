import { useEffect } from "react"
import type { PageProps } from "../page-props.ts"
import { nameOf } from "../reading/reading.ts"
import type { Load } from "./create-reader.ts"
import type { Known } from "./known.ts"
import { type Loaded, useLoaded } from "./use-loaded.ts"

type Context = Pick<PageProps, "reading" | "turn" | "onSignedOut">

/** Reads what a page shows, again when answers have come; a session that has ended leads back to signing in. */
export function usePageData<T>(name: string, context: Context, load: Load<T>, known?: Known<T>): Loaded<T> {
  const { reading, turn, onSignedOut } = context
  const loaded = useLoaded(nameOf(name, reading), load, turn, known)
  const { loading } = loaded
  const signedOut = loading.kind !== "first" && loading.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])
  return loaded
}
