/** A file and the hash of its content. */
export type ListedFile = readonly [address: string, revision: string]

/** What can be kept for a visit without a connection; made when the client is built: another list is another worker. */
export interface OfflineList {
  /** The pages of the shop and their scripts. Without all of these nothing opens: they are kept together or not at all. */
  readonly core: readonly ListedFile[]
  /** Models, light and pictures, in the order in which a visit needs them. */
  readonly scene: readonly ListedFile[]
}

/** The document that every page of the shop begins with. */
export const DOCUMENT = "/"

/** The address that a file of the list is kept under: another content is another address. */
export function keptUnder([address, revision]: ListedFile): string {
  return `${address}?kept=${revision}`
}
