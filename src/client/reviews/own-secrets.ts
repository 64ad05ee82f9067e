import type { Reviews } from "./reviews.ts"

/** The secrets of single things that were said in this browser without being remembered. */
export function ownSecrets({ store }: Pick<Reviews, "store">): readonly string[] {
  const { own, votes } = store.getState()
  return [...own, ...votes].map(({ secret }) => secret).filter((secret) => secret !== null)
}
