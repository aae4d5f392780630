const message = 'Invalid string length';

/** What the engine throws for a text longer than it can hold: half a thousand million characters. */
export const tooLong = (): RangeError => new RangeError(message);

/** True if what is put together is longer than the engine can hold, whoever noticed it. */
export const isTooLong = (error: unknown): boolean => error instanceof RangeError && error.message === message;
