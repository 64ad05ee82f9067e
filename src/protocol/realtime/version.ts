/** Raised with every change that an older page or server would misread; a page of another version is refused. */
export const REALTIME_VERSION = 2

/** Where the server listens for connections. */
export const REALTIME_PATH = "/api/realtime"

/** Names in the address of a connection the process that it is for. */
export const TO_PROCESS = "to"

/** Bytes that one message may have, in either direction. */
export const MAX_MESSAGE_BYTES = 16 * 1024
