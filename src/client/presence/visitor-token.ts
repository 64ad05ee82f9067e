import type { SafeStorage } from "../safe-storage.ts"

const KEY = "vetrina.visitor"
const BYTES = 24

/** This tab's secret, by which the server knows the same person again; made once and told to nobody else. */
export function visitorToken(
  storage: SafeStorage,
  randomBytes: (into: Uint8Array<ArrayBuffer>) => Uint8Array,
): string {
  const kept = storage.read(KEY, (stored) =>
    typeof stored === "string" && /^[A-Za-z0-9_-]{32}$/.test(stored) ? stored : null,
  )
  if (kept !== null) return kept
  const bytes = randomBytes(new Uint8Array(BYTES))
  const token = btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
  storage.write(KEY, token)
  return token
}
