import * as v from "valibot"
import type { Want } from "../../protocol/realtime/messages/membership.ts"
import type { SafeStorage } from "../safe-storage.ts"

const KEY = "vetrina.guiding"
/** As many as are opened ahead. */
const MOST = 20

const Codes = v.fallback(v.array(v.pipe(v.string(), v.regex(/^[0-9a-z]{16}$/))), [])

/** Codes of the visits that were opened on this device, the newest last. */
export function recallOwnVisits(storage: SafeStorage): readonly string[] {
  return storage.read(KEY, (stored) => v.parse(Codes, stored))
}

export function noteOwnVisit(storage: SafeStorage, code: string): void {
  const others = recallOwnVisits(storage).filter((each) => each !== code)
  storage.write(KEY, [...others, code].slice(-MOST))
}

/** Who opened a visit comes to it as its guide, also when the page is loaded again; the server has the last word. */
export function wantOfOwn(want: Want, own: readonly string[]): Want {
  return want.kind === "guided" && own.includes(want.code) ? { kind: "guide", code: want.code } : want
}
