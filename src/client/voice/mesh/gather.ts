import { type Candidate, MOST_CANDIDATES } from "../../../protocol/realtime/messages/voice.ts"

/** Milliseconds in which candidates that are found one after the other go out together. */
const GATHER_MS = 60

/** Sends candidates on in handfuls. */
export interface Gatherer {
  add(candidate: RTCIceCandidate): void
  stop(): void
}

function plainOf({ candidate, sdpMid, sdpMLineIndex, usernameFragment }: RTCIceCandidate): Candidate {
  return { candidate, sdpMid, sdpMLineIndex, usernameFragment }
}

export function createGatherer(
  after: (milliseconds: number, run: () => void) => () => void,
  tell: (candidates: Candidate[]) => void,
): Gatherer {
  let found: Candidate[] = []
  let stop: (() => void) | null = null
  const flush = () => {
    stop?.()
    stop = null
    const told = found
    found = []
    if (told.length > 0) tell(told)
  }
  return {
    add: (candidate) => {
      found.push(plainOf(candidate))
      if (found.length >= MOST_CANDIDATES) flush()
      else stop ??= after(GATHER_MS, flush)
    },
    stop: () => {
      stop?.()
      stop = null
      found = []
    },
  }
}
