import type { SafeStorage } from "../safe-storage.ts"

/** Whether whoever uses this browser has read numbers here: only then it is asked who they are. */
const KEY = "vetrina.reads-numbers"

export function noteReadsNumbers(storage: SafeStorage, reads: boolean): void {
  if (reads) storage.write(KEY, true)
  else storage.remove(KEY)
}

export function readsNumbers(storage: SafeStorage): boolean {
  return storage.read(KEY, (stored) => stored === true)
}
