import { OWNER } from "./vetrina-process.ts"

/** The cookie of the owner that `createVetrinaProcess` makes. */
export async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify(OWNER),
  })
  if (!response.ok) throw new Error(`can't sign in: ${response.status} ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ")
}
