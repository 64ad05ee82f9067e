import { useSearch } from "wouter"
import { ReplayPage, replayIn } from "./replay-page.tsx"

/** The visit that the address names. */
export function ReplayHere() {
  const address = replayIn(useSearch())
  return <ReplayPage address={address ?? { visitId: "-", from: 0 }} />
}
