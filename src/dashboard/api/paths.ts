/** Who is signed in: as `src/staff` asks it. */
export const SESSION_PATH = "/api/auth/get-session"
/** What the numbers are about. */
export const SHOWROOM_PATH = "/api/showroom"
