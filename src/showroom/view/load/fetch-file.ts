/** The server says that there is no such file: asking again is of no use. */
export class FileMissing extends Error {
  override readonly name = "FileMissing"
}

/** The file didn't come this time. */
export class FileLate extends Error {
  override readonly name = "FileLate"
}

/** Fetches over the network; `signal` stops it. */
export type FetchFile = (address: string, signal: AbortSignal) => Promise<Response>

/** Refused for good, rather than just now. */
const FOR_GOOD = new Set([400, 401, 403, 404, 410])

/**
 * Gives a file's answer.
 *
 * @throws FileMissing when there is no such file; FileLate when it may come later.
 */
export async function fetchFile(fetch: FetchFile, address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, signal).catch((cause: unknown) => {
    throw new FileLate(`${address} didn't come`, { cause })
  })
  if (FOR_GOOD.has(response.status)) throw new FileMissing(`${address} answered ${response.status}`)
  if (!response.ok) throw new FileLate(`${address} answered ${response.status}`)
  return response
}

/** Reads all that comes. Rejects with FileLate when it breaks off. */
export async function bodyOf<T>(response: Response, read: (response: Response) => Promise<T>): Promise<T> {
  return read(response).catch((cause: unknown) => {
    throw new FileLate(`${response.url} broke off`, { cause })
  })
}
