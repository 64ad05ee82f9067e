/** The part of `Storage` that is used. */
export type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">

/** Returns the browser's storage; throws where the visitor has forbidden it. */
export type StorageAccess = () => TextStorage

/** Keeps JSON under keys. Storage that is forbidden, full or damaged reads as empty and forgets what is written. */
export interface SafeStorage {
  /** `parse` gets whatever was stored, or `undefined`, and must not throw. */
  read<T>(key: string, parse: (stored: unknown) => T): T
  write(key: string, value: unknown): void
  remove(key: string): void
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

function decode(text: string | null | undefined): unknown {
  return typeof text === "string" ? attempt<unknown>(() => JSON.parse(text)) : undefined
}

/** Private windows throw on reading `window.localStorage` itself, so the access is made anew, and guarded, each time. */
export function createSafeStorage(access: StorageAccess): SafeStorage {
  return {
    read: (key, parse) => parse(decode(attempt(() => access().getItem(key)))),
    write: (key, value) => attempt(() => access().setItem(key, JSON.stringify(value))),
    remove: (key) => attempt(() => access().removeItem(key)),
  }
}
